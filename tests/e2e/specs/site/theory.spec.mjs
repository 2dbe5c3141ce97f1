// The reader's own theory: kept for each progress, in this browser; beside the truth once that is known; behind the curtain
// when the progress is lowered.

import { expect, test } from "../../site.mjs";

const theory = (site) => site.main.locator("#theory");
const form = (site) => theory(site).locator("form");
const kept = (site) => theory(site).locator(".lines > li");

async function suspect(site, who, why = "") {
  await form(site).getByRole("combobox").selectOption({ label: who });
  await form(site).getByRole("textbox").fill(why);
  await form(site).getByRole("button", { name: "Keep this theory" }).click();
}

test("there is none before the series has asked, and nothing is chosen when it has", async ({ site }) => {
  await site.remembers({ progress: 0 });
  await site.open("mystery/suspects");
  await expect(theory(site)).toContainText("The series has not asked its question yet");
  await expect(form(site)).toHaveCount(0);
  await site.setProgress(1);
  await expect(form(site).getByRole("combobox")).toHaveValue("");
  await form(site).getByRole("button", { name: "Keep this theory" }).click();
  await expect(kept(site), "nobody is no theory").toHaveCount(0);
});

test("one theory for each progress, kept until the truth stands beside them", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open("mystery/suspects");
  await suspect(site, "June Park", "She <b>saw</b> it & says nothing.");
  await expect(kept(site)).toHaveCount(1);
  await expect(site.announcement).toHaveText("1 theory kept");
  await suspect(site, "Ramon Costa");
  await expect(kept(site), "another thought at the same progress takes its place").toHaveText([/Ep\. 2.*Ramon Costa/]);
  await suspect(site, "June Park", "She <b>saw</b> it & says nothing.");

  await site.setProgress(4);
  await expect(form(site).getByRole("combobox"), "at another progress nothing is chosen").toHaveValue("");
  await suspect(site, "Nabil Limyadi", "He cried.");
  await site.reload();
  await expect(kept(site)).toHaveText([/Ep\. 2.*June Park: She <b>saw<\/b> it & says nothing\./, /Ep\. 4.*Nabil Limyadi: He cried\./]);
  await expect(form(site).getByRole("combobox")).toHaveValue("nabil-limyadi");
  expect(JSON.parse(await site.stored("notes"))).toMatchObject({ version: 1, value: { notes: [{ about: "theory/june-park", progress: 2 }, { progress: 4 }] } });

  await site.setProgress(10);
  await expect(form(site)).toHaveCount(0);
  await expect(theory(site)).toContainText(/What the series told: Ep\. 10 Delia Whitlaw/);
  await expect(kept(site).first()).toContainText("As it turned out in episode 10: June gave Cassie the drug but did not push her");

  await site.setProgress(3);
  await expect(kept(site)).toHaveCount(1);
  await expect(theory(site)).not.toContainText("He cried");
  await expect(theory(site)).not.toContainText("turned out");
  await expect(theory(site)).toContainText("What you wrote after later episodes is kept, and behind the curtain");
  await kept(site).getByRole("button", { name: "Take it back: the theory after episode 2" }).click();
  await expect(kept(site)).toHaveCount(0);
  await site.setProgress(5);
  await expect(kept(site)).toHaveText([/Nabil Limyadi/]);
  expect(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost").toBe(true);
});

test("a theory about somebody whom the reader cannot know says so, and is not lost", async ({ site }) => {
  const note = (about) => ({ about, progress: 1, words: "Because.", written: 1 });
  const notes = [note("theory/reporter"), { ...note("theory/nobody-at-all"), progress: 2, written: 2 }, { ...note("places/archer-school"), written: 3 }];
  await site.remembersTexts({
    progress: '{"version":1,"value":{"progress":3,"asked":true}}',
    notes: JSON.stringify({ version: 1, value: { notes } }),
  });
  await site.open("mystery/suspects");
  await expect(kept(site)).toHaveText([/Somebody whom you do not know, at least not yet: Because\./, /Somebody whom you do not know/]);
  await suspect(site, "Oren Lennox");
  expect(JSON.parse(await site.stored("notes")).value.notes).toMatchObject([...notes, { about: "theory/oren-lennox" }]);
});

test("damaged, too new and blocked: nothing is lost, and a sentence says so", async ({ site, page }) => {
  for (const [text, words] of [["{", /cannot be read/], ['{"version":2,"value":{"notes":{}}}', /newer version/]]) {
    await site.remembersTexts({ progress: '{"version":1,"value":{"progress":3,"asked":true}}', notes: text });
    await site.open("mystery/suspects");
    await expect(site.notice).toContainText(words);
    await suspect(site, "Oren Lennox");
    await expect(kept(site)).toHaveCount(1);
    const stored = [await site.stored("notes"), await site.stored("notes:unreadable-1")];
    expect(stored, "what was there is there").toContain(text);
  }
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
  await site.open("mystery/suspects");
  await site.setProgress(2);
  await suspect(site, "June Park");
  await expect(kept(site)).toHaveCount(1);
  await expect(site.notice).toContainText(/last only until you close this page/);
});
