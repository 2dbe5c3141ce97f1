//! How two people are connected: the shortest chains of ties between them.
//!
//! Yen, "Finding the K shortest loopless paths in a network", Management Science 17 (1971), with breadth-first search,
//! because every tie counts the same. The direction of a tie does not matter.

/// The shortest chains without a repetition from one to another, at most `most`: the shorter first, then the one whose
/// people come first in the catalog. Each begins with `from` and ends with `to`; nobody is connected with themselves.
pub fn shortest(ties: &[(u16, u16)], from: u16, to: u16, most: usize) -> Vec<Vec<u16>> {
    let map = Map::new(ties);
    let mut found: Vec<Vec<u16>> = Vec::new();
    let mut waiting: Vec<Vec<u16>> = map.way(&[from], to, &[]).into_iter().filter(|_| from != to).collect();
    while found.len() < most {
        let rank = |place: &usize| (waiting[*place].len(), &waiting[*place]);
        let Some(best) = (0..waiting.len()).min_by(|a, b| rank(a).cmp(&rank(b))) else { break };
        let chain = waiting.swap_remove(best);
        for length in 1..chain.len() {
            let start = &chain[..length];
            // Where the chains found so far go on from the same start, another way is wanted.
            let taken: Vec<u16> = found
                .iter()
                .chain([&chain])
                .filter(|it| it.starts_with(start))
                .filter_map(|it| it.get(length).copied())
                .collect();
            waiting.extend(map.way(start, to, &taken));
        }
        waiting.retain(|other| *other != chain);
        found.push(chain);
    }
    found
}

/// Who has a tie to whom.
struct Map {
    /// By index, in ascending order, each once.
    neighbours: Vec<Vec<u16>>,
}

impl Map {
    fn new(ties: &[(u16, u16)]) -> Self {
        let size = ties.iter().map(|&(a, b)| usize::from(a.max(b)) + 1).max().unwrap_or_default();
        let mut neighbours = vec![Vec::new(); size];
        for &(a, b) in ties {
            neighbours[usize::from(a)].push(b);
            neighbours[usize::from(b)].push(a);
        }
        for all in &mut neighbours {
            all.sort_unstable();
            all.dedup();
        }
        Self { neighbours }
    }

    fn of(&self, person: u16) -> &[u16] {
        self.neighbours.get(usize::from(person)).map_or(&[], Vec::as_slice)
    }

    /// The first of the shortest chains that begin with `start`, do not come back to it, and whose next person is none of
    /// `taken`.
    fn way(&self, start: &[u16], to: u16, taken: &[u16]) -> Option<Vec<u16>> {
        let (&last, before) = start.split_last()?;
        let is_free = |person: &u16| !before.contains(person) && *person != last;
        let first: Vec<u16> = self.of(last).iter().filter(|it| is_free(it) && !taken.contains(it)).copied().collect();
        let steps = self.steps_to(to, start, &first);
        let first = first.iter().filter_map(|&person| Some((steps.get(usize::from(person)).copied()??, person))).min()?;
        let mut chain = start.to_vec();
        let (mut left, mut here) = first;
        chain.push(here);
        while left > 0 {
            here = self.of(here).iter().copied().find(|&person| steps[usize::from(person)] == Some(left - 1))?;
            left -= 1;
            chain.push(here);
        }
        Some(chain)
    }

    /// How many ties people are away from `to`, on ways that avoid some people; `None` for those who have none, and for
    /// those who are further away than the nearest of `wanted`, who are in ascending order.
    fn steps_to(&self, to: u16, avoided: &[u16], wanted: &[u16]) -> Vec<Option<u16>> {
        let mut steps = vec![None; self.neighbours.len()];
        let mut queue = Vec::new();
        if let Some(steps) = steps.get_mut(usize::from(to)) {
            *steps = Some(0);
            queue.push(to);
        }
        let mut next = 0;
        while let Some(&here) = queue.get(next) {
            next += 1;
            if wanted.binary_search(&here).is_ok() {
                break; // everybody as near as this one has been found already
            }
            let further = steps[usize::from(here)].map_or(0, |steps: u16| steps + 1);
            for &person in self.of(here) {
                if steps[usize::from(person)].is_none() && !avoided.contains(&person) {
                    steps[usize::from(person)] = Some(further);
                    queue.push(person);
                }
            }
        }
        steps
    }
}
