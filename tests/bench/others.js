// The graph as others draw it, for tests/bench/graph.mjs: runs in an empty page, with the library as a global. Each makes
// `{ layout, filter, focus, zoom }`: how long the layout took, and what a reader does.
"use strict";

const RADIUS = 20;
const SVG = "http://www.w3.org/2000/svg";
const LETTERS = { "font-size": 14, "text-anchor": "middle", y: RADIUS + 16 };

/** A color for each kind of tie. */
function colors({ links }) {
  const kinds = [...new Set(links.map(({ kind }) => kind))];
  return new Map(kinds.map((kind, index) => [kind, `hsl(${Math.round((index * 360) / kinds.length)} 60% 40%)`]));
}

/** d3-force with its usual forces, at rest before it is drawn, as SVG. With `given`, places are taken as they are. */
function withD3(data, given) {
  const nodes = data.nodes.map(({ id, name, x, y }) => (given ? { id, name, x, y } : { id, name }));
  const links = data.links.map((link) => ({ ...link }));
  const begun = performance.now();
  const byId = d3.forceLink(links).id(({ id }) => id);
  const simulation = d3.forceSimulation(nodes).force("link", byId.distance(110)).stop();
  if (!given) {
    simulation.force("charge", d3.forceManyBody().strength(-260)).force("x", d3.forceX()).force("y", d3.forceY());
    simulation.tick(300); // what it takes to come to rest
  }
  const layout = performance.now() - begun;

  const make = (parent, name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return parent.appendChild(element);
  };
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - 60, Math.min(...ys) - 60];
  const box = [left, top, Math.max(...xs) + 60 - left, Math.max(...ys) + 60 - top];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", box.join(" "));
  svg.style.cssText = "width: 100%; height: 100%";
  const color = colors(data);
  const lines = links.map(({ source, target, kind }) =>
    make(svg, "line", { x1: source.x, y1: source.y, x2: target.x, y2: target.y, stroke: color.get(kind), "stroke-width": 2 }));
  const people = nodes.map(({ name, x, y }) => {
    const person = make(svg, "g", { transform: `translate(${x} ${y})` });
    make(person, "circle", { r: RADIUS, fill: "#a33" });
    make(person, "text", LETTERS).textContent = name.split(" ")[0];
    return person;
  });
  document.getElementById("stage").append(svg);

  return {
    layout,
    filter: (kind) => links.forEach((link, index) => (lines[index].style.display = link.kind === kind ? "none" : "")),
    focus: (id) => {
      const near = new Set([id]);
      for (const { source, target } of links) {
        if (source.id === id) near.add(target.id);
        if (target.id === id) near.add(source.id);
      }
      links.forEach(({ source, target }, index) => (lines[index].style.opacity = source.id === id || target.id === id ? 1 : 0.15));
      nodes.forEach((node, index) => (people[index].style.opacity = near.has(node.id) ? 1 : 0.15));
    },
    zoom: () => {
      const [x, y, width, height] = box;
      svg.setAttribute("viewBox", [x + width * 0.15, y + height * 0.15, width * 0.7, height * 0.7].join(" "));
    },
  };
}

/** Cytoscape.js with its layout `cose`, on a canvas. With `given`, places are taken as they are. */
function withCytoscape(data, given) {
  const color = colors(data);
  const people = data.nodes.map(({ id, name, x, y }) => ({ data: { id, name: name.split(" ")[0] }, position: { x, y } }));
  const ties = data.links.map(({ source, target, kind }, index) => ({ data: { id: `tie ${index}`, source, target, kind } }));
  const begun = performance.now();
  const graph = cytoscape({
    container: document.getElementById("stage"),
    elements: [...people, ...ties],
    layout: given ? { name: "preset" } : { name: "cose", animate: false },
    style: [
      { selector: "node", style: { label: "data(name)", width: 2 * RADIUS, height: 2 * RADIUS, "background-color": "#a33" } },
      { selector: "node", style: { "font-size": 14, "text-valign": "bottom" } },
      { selector: "edge", style: { width: 2, "curve-style": "bezier", "line-color": (tie) => color.get(tie.data("kind")) } },
      { selector: ".faded", style: { opacity: 0.15 } },
      { selector: ".out", style: { display: "none" } },
    ],
  });
  const layout = performance.now() - begun;
  return {
    layout,
    filter: (kind) => graph.edges().filter((tie) => tie.data("kind") === kind).addClass("out"),
    focus: (id) => graph.elements().difference(graph.getElementById(id).closedNeighborhood()).addClass("faded"),
    zoom: () => graph.zoom({ level: graph.zoom() * 1.4, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } }),
  };
}

/** vis-timeline: one event a day, in as many groups as the story has parts, without animation. */
function withVis(count, parts) {
  const day = (number) => new Date(2020, 0, 1 + number);
  const all = Array.from({ length: count }, (_, id) => {
    return { id, group: Math.floor((id * parts) / count), start: day(id), type: "point", content: `Event ${id} is there again` };
  });
  const items = new vis.DataSet(all);
  const groups = Array.from({ length: parts }, (_, id) => ({ id, content: `Part ${id}` }));
  const timeline = new vis.Timeline(document.getElementById("stage"), items, groups, { start: day(0), end: day(count), height: 700 });
  return {
    filter: () => items.remove(all.filter(({ id }) => id % 10).map(({ id }) => id)),
    all: () => items.add(all.filter(({ id }) => id % 10)),
    focus: () => timeline.setSelection([count - 1], { focus: true, animation: { animation: false } }),
    zoom: () => timeline.zoomIn(0.33, { animation: false }),
  };
}
