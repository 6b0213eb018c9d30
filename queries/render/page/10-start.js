"use strict";
// Text from articles enters the page through textContent and the canvas only, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const marks = new Map(data.nodes.map((node) => [node.id, node]));
const lines = new Map(data.edges.map((edge) => [edge.id, edge]));
const folds = new Map(data.folds.map((fold) => [fold.mark, fold]));
const linesOf = new Map(data.nodes.map((node) => [node.id, []]));
for (const line of data.edges) {
  linesOf.get(line.from).push(line);
  if (line.to !== line.from) linesOf.get(line.to).push(line);
}
// Money first.
for (const own of linesOf.values()) own.sort((a, b) => (b.money || 0) - (a.money || 0));
const LARGE = 600; // marks or lines beyond which drawing is made cheaper
const large = data.nodes.length > LARGE || data.edges.length > LARGE;

// What the reader chose. Lists of kinds, roles and so on hold what is *not* shown.
const FRESH = {
  sel: "", path: [], focus: [], hide: [], open: [], view: "picture", layout: "layered",
  kind: [], role: [], type: [], level: [], modality: [], place: "", currency: "", least: "",
  unknown: true, from: "", to: "", undated: true, time: "", lang: data.lang, theme: data.theme,
};
const copyOf = (one) => JSON.parse(JSON.stringify(one));
let state = copyOf(FRESH);

function t(key, values) {
  const words = data.words[state.lang] || data.words.zh;
  const text = Object.hasOwn(words, key) ? words[key] : key.slice(key.indexOf(".") + 1);
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])) : text;
}

function add(parent, tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== "") element.textContent = text;
  if (className) element.className = className;
  if (parent) parent.append(element);
  return element;
}

function button(parent, text, act, className) {
  const made = add(parent, "button", text, className);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function svgOf(tag, values, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  if (parent) parent.append(made);
  return made;
}

// The name of a mark in the reader's language; a round's is whose it is and what is known of it.
function nameOf(id) {
  const mark = marks.get(id);
  if (!mark) return id;
  if (folds.has(id)) return t("ui.others", { n: folds.get(id).members.length });
  if (mark.kind !== "FundingRound") return mark.name;
  const whose = linesOf.get(id).filter((line) => line.type === "RAISED" && line.from === id).map((line) => marks.get(line.to).name);
  const known = mark.name === "?" ? t("role.FundingRound") : mark.name.split("\n").join(" · ");
  return [...whose, known].join(" ");
}

function labelOf(mark) {
  return folds.has(mark.id) ? nameOf(mark.id) : mark.label === "?" ? t("role.FundingRound") : mark.label;
}

const PALETTES = {
  light: { ground: "#ffffff", ink: "#1b1f24", quiet: "#57606a", line: "#9aa4af", money: "#3b5b7e", rim: "#1b1f24", red: "#b3122c", pale: 0.3, faint: "#c4cad1" },
  dark: { ground: "#11151a", ink: "#e8ecf0", quiet: "#a3adb8", line: "#5d6874", money: "#8fb4dc", rim: "#ffffff", red: "#ff7b84", pale: 0.35, faint: "#3d464f" },
};
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
function themeNow() {
  return state.theme === "auto" ? (prefersDark.matches ? "dark" : "light") : state.theme;
}
const palette = () => PALETTES[themeNow()];
const FACE = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
