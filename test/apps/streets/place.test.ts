// A member chooses where a place is on the streets: by a press, by keys, and by numbers, which move the pin.
import { expect, it } from 'vitest';
import { MIDDLE } from '../../support/streets-file.ts';
import { look, visit } from '../members/opened.ts';
import { cityOnStreets, COLOURS, countPoints } from './opened.ts';

const opened = cityOnStreets();

async function openPlace(role: 'editor' | 'auditor' = 'editor') {
  const { server, city } = opened();
  const who = await server.signIn(city, { role });
  const visited = await visit(opened(), `/${city.slug}/places/${city.places[0]?.id}`, { who });
  const { page } = visited;
  const frame = page.locator('.position-picker .frame');
  const chosen = () =>
    Promise.all(
      ['Географска ширина', 'Географска дължина'].map(async (label) =>
        Number(await page.getByLabel(label).inputValue()),
      ),
    );
  return { ...visited, frame, chosen };
}

it('by a press where it is, and the pin is there', async () => {
  const { page, frame, chosen, closing } = await openPlace();
  await expect.poll(() => countPoints(frame, COLOURS.light.road)).toBeGreaterThan(50);
  const pin = page.locator('.streets-pin');
  await pin.waitFor();
  await look(page, 'streets-place');
  const before = await chosen();
  // A quarter to the east and as far to the south of the middle, where the pin is.
  const { width, height } = (await frame.boundingBox()) ?? { width: 0, height: 0 };
  await frame.click({ position: { x: width * 0.75, y: height * 0.75 } });
  await page.getByText(/^Избрано: 42,?\.?\d+/).waitFor();
  const [latitude = 0, longitude = 0] = await chosen();
  expect(latitude).toBeLessThan(before[0] ?? 0);
  expect(longitude).toBeGreaterThan(before[1] ?? 0);
  expect(Math.abs(latitude - MIDDLE.latitude)).toBeLessThan(0.01);
  const [at, around] = [await pin.boundingBox(), await frame.boundingBox()];
  expect(((at?.x ?? 0) + (at?.width ?? 0) / 2 - (around?.x ?? 0)) / width).toBeCloseTo(0.75, 1);
  await closing();
});

it('by keys: what is in the middle, once the map was moved', async () => {
  const { page, frame, chosen, closing } = await openPlace();
  await page.locator('.streets-pin').waitFor();
  const before = await chosen();
  await frame.locator('canvas').focus();
  await page.keyboard.press('ArrowRight');
  const middle = page.getByRole('button', { name: 'Мястото е в средата на картата' });
  await expect
    .poll(async () => {
      await middle.press('Enter');
      return (await chosen())[1];
    })
    .toBeGreaterThan((before[1] ?? 0) + 0.0002);
  expect((await chosen())[0]).toBeCloseTo(before[0] ?? 0, 3);
  await closing();
});

it('by numbers, which bring the pin into sight', async () => {
  const { page, frame, closing } = await openPlace();
  const pin = page.locator('.streets-pin');
  await pin.waitFor();
  await page.getByLabel('Географска ширина').fill('42,47, 25,70');
  await page.getByLabel('Географска ширина').fill('42.47001, 25.70001');
  await expect
    .poll(async () => {
      const [at, around] = [await pin.boundingBox(), await frame.boundingBox()];
      return Math.abs((at?.x ?? 0) - (around?.x ?? 0) - (around?.width ?? 0) / 2);
    })
    .toBeLessThan(30);
  await page.getByLabel('Географска ширина').fill('');
  await pin.waitFor({ state: 'detached' });
  await closing();
});

it('is not offered to whoever may not change it', async () => {
  const { page, closing } = await openPlace('auditor');
  await page.getByLabel('Географска ширина').waitFor();
  expect(await page.locator('.position-picker').count()).toBe(0);
  await closing();
});
