//! A picture as a PNG file with a palette.
//!
//! The colours are found by cutting the box that holds all of them in two, again and again, where it is longest (median
//! cut); nothing is scattered, because noise does not compress.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

type Colour = [u8; 3];

/// How many colours a file may have. Of the first nobody sees that they are not 256, and the file is a third smaller.
const COLOURS: [usize; 3] = [64, 48, 32];

/// Writes a picture, whose ground covers all of it: with as many colours as a file of at most `most` bytes has room for.
///
/// # Errors
/// What the encoder says.
pub fn encode(pixels: &Pixmap, most: usize) -> Result<Vec<u8>, String> {
    let runs = runs(pixels);
    let mut table = Table::new(&runs);
    let mut file = Vec::new();
    for most_colours in COLOURS {
        let boxes = cut(table.colours.clone(), most_colours);
        table.give_places(&boxes);
        let mut indices = Vec::with_capacity(pixels.pixels().len());
        for (colour, length) in &runs {
            indices.resize(indices.len() + length, table.places[cell(*colour)]);
        }
        file = write((pixels.width(), pixels.height()), &boxes, &indices)?;
        if file.len() <= most {
            break;
        }
    }
    Ok(file)
}

fn write((width, height): (u32, u32), boxes: &[Colours], indices: &[u8]) -> Result<Vec<u8>, String> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(boxes.iter().map(Colours::commonest).collect::<Vec<_>>().concat());
    encoder.set_compression(Compression::High);
    // Neighbours in a palette have nothing to do with each other, so there is nothing to foretell.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(indices).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(file)
}

/// The pixels, each colour with how often it comes in a row: most of a card is in a few colours, and this is run without
/// optimisation.
fn runs(pixels: &Pixmap) -> Vec<(Colour, usize)> {
    let mut runs = Vec::new();
    let mut rest = pixels.pixels();
    while let Some(first) = rest.first() {
        let length = rest.iter().position(|it| it != first).unwrap_or(rest.len());
        runs.push(([first.red(), first.green(), first.blue()], length));
        rest = &rest[length..];
    }
    runs
}

/// Colours that nobody can tell apart share a cell, which has the place in the palette.
struct Table {
    places: Vec<u8>,
    /// For each cell that is in use the colour that was seen in the longest row, and how often any was seen.
    colours: Vec<(Colour, usize)>,
}

impl Table {
    fn new(runs: &[(Colour, usize)]) -> Self {
        let mut cells = vec![([0; 3], 0, 0); 1 << 18];
        for (colour, length) in runs {
            let (kept, longest, count) = &mut cells[cell(*colour)];
            if length > longest {
                (*kept, *longest) = (*colour, *length);
            }
            *count += length;
        }
        let used = cells.iter().filter(|(_, _, count)| *count > 0);
        Self { places: vec![0; cells.len()], colours: used.map(|(colour, _, count)| (*colour, *count)).collect() }
    }

    fn give_places(&mut self, boxes: &[Colours]) {
        for (place, colours) in (0..).zip(boxes) {
            for (colour, _) in &colours.all {
                self.places[cell(*colour)] = place;
            }
        }
    }
}

/// The upper six bits of each channel.
fn cell(colour: Colour) -> usize {
    colour.iter().fold(0, |cell, channel| cell << 6 | usize::from(channel >> 2))
}

/// Some colours, each with how often it occurs, and how much they ask to be told apart.
struct Colours {
    all: Vec<(Colour, usize)>,
    cost: usize,
}

impl Colours {
    fn new(all: Vec<(Colour, usize)>) -> Self {
        let (_, length) = longest_side(&all);
        let count: usize = all.iter().map(|(_, count)| count).sum();
        Self { cost: usize::from(length).pow(2) * count.isqrt(), all }
    }

    /// The one that occurs most often, so that large areas keep theirs.
    fn commonest(&self) -> Colour {
        self.all.iter().max_by_key(|(_, count)| *count).map(|(colour, _)| *colour).unwrap_or_default()
    }
}

/// Colours in at most so many boxes.
fn cut(colours: Vec<(Colour, usize)>, most: usize) -> Vec<Colours> {
    let mut boxes = vec![Colours::new(colours)];
    while boxes.len() < most {
        let dearest = (0..boxes.len()).max_by_key(|&place| boxes[place].cost);
        let Some(place) = dearest.filter(|&place| boxes[place].cost > 0) else { break };
        let mut whole = boxes.swap_remove(place).all;
        let (channel, _) = longest_side(&whole);
        whole.sort_unstable_by_key(|(colour, _)| (colour[channel], *colour));
        let rest = whole.split_off(middle(&whole, channel));
        boxes.extend([Colours::new(whole), Colours::new(rest)]);
    }
    boxes
}

/// The channel in which the colours of a box are furthest apart, and how far.
fn longest_side(colours: &[(Colour, usize)]) -> (usize, u8) {
    let length = |channel: usize| {
        let values = colours.iter().map(|(colour, _)| colour[channel]);
        values.clone().max().unwrap_or_default() - values.min().unwrap_or_default()
    };
    let sides = [1, 0, 2].map(|channel| (channel, length(channel)));
    sides.into_iter().rev().max_by_key(|(_, length)| *length).unwrap_or_default()
}

/// Where a sorted box is cut: in the middle of its length, so that rare colours keep a place of their own.
fn middle(colours: &[(Colour, usize)], channel: usize) -> usize {
    let value = |place: Option<&(Colour, usize)>| place.map_or(0, |(colour, _)| colour[channel]);
    let half = value(colours.first()).midpoint(value(colours.last()));
    colours.partition_point(|(colour, _)| colour[channel] <= half).clamp(1, colours.len() - 1)
}
