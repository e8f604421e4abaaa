// What one reader shows of calendar files. In: {reader, files: [text], zone}; out: one list of dates for each file.
import ICAL from "ical.js";
import ical from "node-ical";

const shown = (moment, zone) => moment.toLocaleString("sv-SE", { timeZone: zone }).slice(0, 16);

const READERS = {
  "ical.js": (text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    // As Thunderbird does: zones are what the file says they are.
    ICAL.TimezoneService.reset();
    calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
    return calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        begins: event.startDate.toJSDate(),
        ends: event.endDate.toJSDate(),
        uid: event.uid,
        revision: event.sequence,
        method: calendar.getFirstPropertyValue("method"),
        status: component.getFirstPropertyValue("status"),
      };
    });
  },
  "node-ical": (text) =>
    Object.values(ical.sync.parseICS(text))
      .filter((each) => each.type === "VEVENT")
      .map((event) => ({
        begins: event.start,
        ends: event.end,
        uid: event.uid,
        revision: Number(event.sequence),
        method: event.method,
        status: event.status,
      })),
};

let given = "";
for await (const part of process.stdin) given += part;
const { reader, files, zone } = JSON.parse(given);
const read = files.map((text) =>
  READERS[reader](text).map((date) => ({
    ...date,
    begins: shown(date.begins, zone),
    ends: shown(date.ends, zone),
  })),
);
process.stdout.write(JSON.stringify(read));
