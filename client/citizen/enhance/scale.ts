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
  const at = Math.max(0.5, Math.min(9.5, ((event.clientX - left) / width) * 10));
  moveBall(`${at * 10}%`);
  const radio = inputs('', scale)[Math.floor(at)];
  if (!radio || radio.checked) return;
  radio.checked = true;
  radio.focus();
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
