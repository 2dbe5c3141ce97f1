//! A card as a drawing: type on the left, a medallion in the light on the right, and below the stage the name of the wiki
//! and what it promises. What lies ahead is a slip of paper on the curtain.

use std::fmt::Write;

use super::colours::{LAMP, Medallion, PAGE, QUIET, ROSE, RULE, SURFACE, TEXT, VELVET, VELVET_DEEP, VELVET_LIT, medallion};
use super::lettering::{Block, Lettering, escape};
use crate::domain::medallion::{Shape, Size, picture};
use crate::publish::card::{Card, Face, Figure, PROMISE};
use crate::publish::tags::SIZE;

/// Where everything begins and ends, from left and right.
const MARGIN: f32 = 72.0;
/// Where the stage ends.
const STAGE: f32 = 520.0;
/// How wide lines beside a medallion may be.
const COLUMN: f32 = 560.0;
/// The middle of the light.
const LIGHT: (f32, f32) = (914.0, 260.0);
const NAME_SIZES: [f32; 8] = [120.0, 110.0, 100.0, 88.0, 78.0, 68.0, 60.0, 52.0];

/// The drawing, as SVG.
pub fn draw(card: &Card, lettering: &Lettering) -> String {
    let (width, height) = SIZE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-optical-sizing=\"none\"><rect width=\"{width}\" height=\"{height}\" fill=\"{PAGE}\"/>"
    );
    match &card.figure {
        Figure::Curtain => slip(&mut svg, card, lettering),
        figure => {
            light(&mut svg);
            match figure {
                Figure::Medallion(face) if face.initials.is_empty() => fallen(&mut svg, face),
                Figure::Medallion(face) => one(&mut svg, face, LIGHT, 216.0, 0, lettering),
                Figure::Company(faces) => company(&mut svg, faces, lettering),
                Figure::Curtain => {}
            }
            column(&mut svg, card, lettering);
        }
    }
    footer(&mut svg, card, lettering);
    svg.push_str("</svg>");
    svg
}

/// A follow spot with a hard edge, as it falls on a stage; a soft one would need more colours than all the rest.
fn light(svg: &mut String) {
    let (x, y) = LIGHT;
    put(
        svg,
        format_args!(
            "<clipPath id=\"stage\"><rect width=\"1200\" height=\"{STAGE}\"/></clipPath><g clip-path=\"url(#stage)\">\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"284\" fill=\"{SURFACE}\"/>\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"242\" fill=\"{RULE}\" opacity=\".45\"/></g>"
        ),
    );
}

/// Kind, name and a line about it, in the middle of the height.
fn column(svg: &mut String, card: &Card, lettering: &Lettering) {
    let name = lettering.block(&card.name, &NAME_SIZES, COLUMN, 2);
    let words = lettering.block(&card.words, &[36.0, 33.0, 30.0], COLUMN, 2);
    let kind = if card.kind.is_empty() { 0.0 } else { 30.0 + 26.0 };
    let gap = if card.words.is_empty() { 0.0 } else { 24.0 };
    let mut y = (STAGE - kind - height(&name, 1.02) - gap - height(&words, 1.35)) / 2.0;
    if kind > 0.0 {
        let line = lettering.block(&card.kind, &[30.0], COLUMN, 1);
        lines(svg, &line, (MARGIN, y, 1.0), ROSE, "start");
        y += kind;
    }
    lines(svg, &name, (MARGIN - name.size * 0.02, y, 1.02), TEXT, "start");
    y += height(&name, 1.02) + gap;
    lines(svg, &words, (MARGIN, y, 1.35), QUIET, "start");
}

/// What lies ahead: the same for everybody and everything.
fn slip(svg: &mut String, card: &Card, lettering: &Lettering) {
    curtain(svg);
    let name = lettering.block(&card.name, &[76.0, 64.0, 52.0], 560.0, 2);
    let words = lettering.block(&card.words, &[32.0, 28.0], 500.0, 3);
    let tall = height(&name, 1.05) + 26.0 + height(&words, 1.35);
    let (top, bottom) = ((STAGE - tall) / 2.0 - 58.0, f32::midpoint(STAGE, tall) + 54.0);
    put(
        svg,
        format_args!(
            "<rect x=\"270\" y=\"{top}\" width=\"660\" height=\"{}\" fill=\"{SURFACE}\"/>\
             <rect x=\"282.5\" y=\"{}\" width=\"635\" height=\"{}\" fill=\"none\" stroke=\"{RULE}\"/>",
            bottom - top,
            top + 12.5,
            bottom - top - 25.0,
        ),
    );
    let y = (STAGE - tall) / 2.0;
    lines(svg, &name, (600.0, y, 1.05), TEXT, "middle");
    lines(svg, &words, (600.0, y + height(&name, 1.05) + 26.0, 1.35), QUIET, "middle");
}

/// Velvet, as in the style sheet, in broader folds: a card is often shown small.
fn curtain(svg: &mut String) {
    let stops = [(0.0, VELVET_DEEP), (0.28, VELVET), (0.45, VELVET_LIT), (0.66, VELVET), (1.0, VELVET_DEEP)];
    svg.push_str("<linearGradient id=\"folds\" gradientUnits=\"userSpaceOnUse\" x2=\"50\" spreadMethod=\"repeat\">");
    for (offset, colour) in stops {
        put(svg, format_args!("<stop offset=\"{offset}\" stop-color=\"{colour}\"/>"));
    }
    svg.push_str(
        "</linearGradient><linearGradient id=\"waves\" gradientUnits=\"userSpaceOnUse\" x2=\"200\" spreadMethod=\"repeat\">",
    );
    for (offset, opacity) in [(0.0, 0.0), (0.3, 0.34), (0.5, 0.0), (0.76, 0.5), (1.0, 0.0)] {
        put(svg, format_args!("<stop offset=\"{offset}\" stop-color=\"#000\" stop-opacity=\"{opacity}\"/>"));
    }
    put(
        svg,
        format_args!(
            "</linearGradient><rect width=\"1200\" height=\"{STAGE}\" fill=\"url(#folds)\"/>\
             <rect width=\"1200\" height=\"{STAGE}\" fill=\"url(#waves)\"/>\
             <rect y=\"{}\" width=\"1200\" height=\"3\" fill=\"{LAMP}\"/>",
            STAGE - 3.0,
        ),
    );
}

/// A tutu that lies at the edge of the stage, at the end of the thread.
fn fallen(svg: &mut String, face: &Face) {
    put(
        svg,
        format_args!(
            "<g clip-path=\"url(#stage)\"><path d=\"M950 0C956 50 916 90 914 148\" fill=\"none\" stroke=\"{ROSE}\" stroke-width=\"2\"/>"
        ),
    );
    figure(svg, face, (914.0, 378.0), 236.0, 0, String::new());
    svg.push_str("</g>");
}

/// Two beside each other, or one in the middle and the others around.
fn company(svg: &mut String, faces: &[Face], lettering: &Lettering) {
    let (x, y) = LIGHT;
    if let [left, right] = faces {
        one(svg, left, (x - 92.0, y - 46.0), 130.0, 0, lettering);
        one(svg, right, (x + 92.0, y + 46.0), 130.0, 1, lettering);
        return;
    }
    let turn = std::f32::consts::TAU / faces.iter().skip(1).map(|_| 1.0).sum::<f32>();
    let mut angle = 0.0_f32;
    for (number, face) in faces.iter().enumerate() {
        let (sine, cosine) = angle.sin_cos();
        let away = if number == 0 { 0.0 } else { 146.0 };
        one(svg, face, ((x + away * sine).round(), (y - away * cosine).round()), 70.0, number, lettering);
        angle += if number == 0 { 0.0 } else { turn };
    }
}

fn one(svg: &mut String, face: &Face, middle: (f32, f32), radius: f32, number: usize, lettering: &Lettering) {
    figure(svg, face, middle, radius, number, lettering.settable(&face.initials));
}

/// A medallion in its colours. `number` tells the ids of its parts from those of others in the drawing.
fn figure(svg: &mut String, face: &Face, (x, y): (f32, f32), radius: f32, number: usize, initials: String) {
    let colours = medallion(&face.palette, face.variation);
    put(svg, format_args!("<g transform=\"translate({x} {y}) scale({})\">", radius / 98.0));
    shapes(svg, &picture(&face.seed, initials, Size::Large), &colours, number);
    svg.push_str("</g>");
}

fn shapes(svg: &mut String, all: &[Shape], colours: &Medallion, number: usize) {
    for shape in all {
        match shape {
            Shape::Circle { class, radius } => put(svg, format_args!("<circle r=\"{radius}\"{}/>", paint(class, colours))),
            // A large one has folds instead.
            Shape::Pleats { .. } => {}
            Shape::Path { class, path } => put(svg, format_args!("<path d=\"{path}\"{}/>", paint(class, colours))),
            Shape::Layer { class, shapes: inner } => {
                put(svg, format_args!("<g{}>", paint(class, colours)));
                shapes(svg, inner, colours, number);
                svg.push_str("</g>");
            }
            Shape::Original { id, shapes: inner } => {
                put(svg, format_args!("<g id=\"{id}-{number}\">"));
                shapes(svg, inner, colours, number);
                svg.push_str("</g>");
            }
            Shape::Copy { of, turn } => put(svg, format_args!("<use href=\"#{of}-{number}\" transform=\"rotate({turn})\"/>")),
            Shape::Initials(initials) => put(
                svg,
                format_args!(
                    "<text y=\"10.2\" font-size=\"29\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
                    colours.ink,
                    escape(initials)
                ),
            ),
        }
    }
}

/// What the style sheet says of a class.
fn paint(class: &str, colours: &Medallion) -> String {
    match class {
        "md-lit" => format!(" fill=\"{}\"", colours.lit),
        "md-shade" => format!(" fill=\"{}\"", colours.shade),
        "md-mid" | "md-top" => " opacity=\".8\"".to_owned(),
        "md-core" => format!(" fill=\"{}\"", colours.core),
        "md-ring" => format!(" fill=\"none\" stroke=\"{}\" stroke-width=\"1.4\" opacity=\".6\"", colours.ink),
        _ => String::new(),
    }
}

/// The name of the wiki, and the lamp with what it promises.
fn footer(svg: &mut String, card: &Card, lettering: &Lettering) {
    let baseline = 588.0;
    let (left, right) = (MARGIN, 1200.0 - MARGIN);
    let promise = escape(PROMISE);
    let lamp = right - lettering.width(PROMISE, 28.0) - 24.0;
    let site = lettering.block(&card.site, &[42.0, 36.0, 30.0], lamp - left - 40.0, 1);
    if card.figure != Figure::Curtain {
        put(svg, format_args!("<path d=\"M{left} {STAGE}H{right}\" stroke=\"{RULE}\" stroke-width=\"2\"/>"));
    }
    put(
        svg,
        format_args!(
            "<circle cx=\"{lamp}\" cy=\"{}\" r=\"14\" fill=\"{LAMP}\" opacity=\".24\"/>\
             <circle cx=\"{lamp}\" cy=\"{}\" r=\"7.5\" fill=\"{LAMP}\"/>\
             <text x=\"{right}\" y=\"{baseline}\" font-size=\"28\" fill=\"{QUIET}\" text-anchor=\"end\">{promise}</text>",
            baseline - 9.0,
            baseline - 9.0,
        ),
    );
    let top = baseline - site.size * ASCENT;
    lines(svg, &site, (left, top, 1.0), TEXT, "start");
}

/// How far below the top of a line its letters stand, in parts of their size.
const ASCENT: f32 = 0.8;

/// Sets lines from a point on, the upper corner of the first; the third number is the distance of lines.
fn lines(svg: &mut String, block: &Block, (x, y, leading): (f32, f32, f32), fill: &str, anchor: &str) {
    let mut baseline = y + block.size * ASCENT;
    for line in &block.lines {
        let (size, line) = (block.size, escape(line));
        put(
            svg,
            format_args!(
                "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{line}</text>"
            ),
        );
        baseline += block.size * leading;
    }
}

fn height(block: &Block, leading: f32) -> f32 {
    block.lines.iter().map(|_| block.size * leading).sum()
}

/// Writing to a string cannot fail.
fn put(svg: &mut String, what: std::fmt::Arguments<'_>) {
    let _ = svg.write_fmt(what);
}
