// Lets the ball of the scale follow the finger; without it the scale is ten radio buttons that are tapped.
import { above, find, inputs } from './find.ts';

let scale: HTMLElement | null = null;
let pressedAt = 0;

function tick(): void {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(8);
}

function moveBall(left: string): void {
  const ball = scale && find('.ball', scale);
  if (ball) ball.style.left = left;
}

function follow(event: PointerEvent): void {
  if (!scale) return;
  if (!scale.hasPointerCapture(event.pointerId)) {
    // A tap and a scroll of the page are left to the browser: only a sideways move is a drag.
    if (Math.abs(event.clientX - pressedAt) < 4) return;
    scale.setPointerCapture(event.pointerId);
    scale.classList.add('dragged');
  }
  const { left, width } = scale.getBoundingClientRect();
  // In hundredths of the width, as scale.css has it: the ball rests before 10, and a stop is 9.
  const at = ((event.clientX - left) / width) * 100;
  moveBall(`${Math.max(5.5, Math.min(95.5, at))}%`);
  const radio = at < 10 && !find(':checked', scale) ? undefined : inputs('', scale)[stopAt(at)];
  if (radio && !radio.checked) choose(radio);
}

const stopAt = (at: number): number => Math.max(0, Math.min(9, Math.floor((at - 10) / 9)));

function choose(radio: HTMLInputElement): void {
  radio.checked = true;
  // Without the frame that keys bring.
  radio.focus({ focusVisible: false });
  tick();
}

function letGo(): void {
  moveBall('');
  scale?.classList.remove('dragged');
  scale = null;
}

addEventListener('pointerdown', (event) => {
  scale = above(event, '.scale');
  pressedAt = event.clientX;
});
addEventListener('pointermove', follow);
addEventListener('pointerup', letGo);
addEventListener('pointercancel', letGo);
addEventListener('change', (event) => above(event, '.scale') && tick());
addEventListener(
  'invalid',
  (event) => {
    const within = above(event, '.scale');
    const hint = within && find('.hint', within);
    if (!hint) return;
    // In place of the browser's own words, which stand over the scale, in the browser's language.
    event.preventDefault();
    hint.role = 'alert';
    hint.textContent = hint.dataset['missing'] ?? '';
    inputs('', within)[0]?.focus();
  },
  true,
);
addEventListener('keydown', (event) => {
  const { key } = event;
  const within = above(event, '.scale');
  // 0 is 10.
  const at = key === 'Home' ? 0 : key === 'End' ? 9 : '1234567890'.indexOf(key);
  const radio = within && inputs('', within)[at];
  // With Control, 0 is the size of the text.
  if (!radio || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  radio.click();
  radio.focus();
});
