// The slider of time: plays what happened in order. Undated lines stay, drawn pale.
const timeBar = byId("time");
const moments = [...new Set(data.edges.filter((line) => line.money && firstDay(line)).map(firstDay))].sort();
let player = 0;

function happened(day) {
  const told = new Set();
  return data.edges.filter((line) => line.money && line.type !== "RAISED" && firstDay(line) === day).map((line) => {
    const end = line.type === "PARTICIPATED_IN" ? marks.get(line.to) : null;
    const raised = end && linesOf.get(end.id).find((each) => each.type === "RAISED");
    const to = raised ? raised.to : line.to, amount = amountOf(line).words || t("ui.unknownAmount");
    const who = end ? linesOf.get(end.id).filter((each) => each.type === "PARTICIPATED_IN").map((each) => nameOf(each.from)) : [nameOf(line.from)];
    return `${who.join("、")} → ${nameOf(to)} ${amount}`;
  }).filter((text) => !told.has(text) && told.add(text));
}

function stop() {
  clearTimeout(player);
  player = 0;
}

function play() {
  if (player) {
    stop();
    return showTime();
  }
  const next = () => {
    const at = moments.indexOf(state.time) + 1;
    if (at >= moments.length) {
      stop();
      return showTime();
    }
    go({ time: moments[at] }, false);
    player = setTimeout(next, 1200);
    showTime();
  };
  if (!state.time || state.time >= moments.at(-1)) go({ time: "" }, false);
  next();
}

function showTime() {
  timeBar.hidden = !tools.timeOpen || !moments.length;
  if (timeBar.hidden) return;
  if (!timeBar.childElementCount) {
    button(timeBar, "", play).id = "play";
    const slider = add(timeBar, "input");
    slider.type = "range";
    slider.id = "moment";
    slider.min = 0;
    slider.max = moments.length;
    slider.addEventListener("input", () => { stop(); go({ time: moments[slider.value] || "" }, false); });
    add(timeBar, "output").id = "now";
  }
  byId("play").textContent = (player ? "❚❚ " : "▶ ") + t(player ? "ui.pause" : "ui.play");
  const slider = byId("moment"), at = moments.filter((day) => day <= state.time).length - 1;
  slider.value = state.time ? Math.max(at, 0) : moments.length;
  slider.setAttribute("aria-label", t("ui.time"));
  const pale = seen.pale.size ? " · " + t("ui.undatedStay", { n: seen.pale.size }) : "";
  const what = state.time ? happened(moments[Math.max(at, 0)]).join("; ") : "";
  const text = state.time ? t("ui.step", { date: state.time, what }) + pale : t("ui.allTime");
  slider.setAttribute("aria-valuetext", text);
  byId("now").textContent = text;
}

function toggleTime() {
  tools.timeOpen = !tools.timeOpen;
  if (!tools.timeOpen) {
    stop();
    go({ time: "" }, false);
  }
  show();
  resized();
}
