import type { Locator, Page } from 'playwright-core';

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < 200; presses++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${target} by Tab`);
}

/** Goes to a button by Tab and presses Enter. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

/** Goes to the group of radio buttons by Tab and to its option (by index) by the arrow keys. */
export async function chooseRadio(page: Page, group: Locator, option: number): Promise<void> {
  const radios = group.getByRole('radio');
  await radios.first().waitFor();
  for (let presses = 0; presses < 200; presses++) {
    const inside = await group.evaluate((element) => {
      const focused = document.activeElement;
      return focused instanceof HTMLInputElement && focused.type === 'radio' && element.contains(focused);
    });
    if (inside) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 20; presses++) {
    if (await radios.nth(option).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No way to option ${option} by arrow keys`);
}
