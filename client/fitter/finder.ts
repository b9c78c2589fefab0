// Finding a sign of the round: its code typed, or scanned within the page where the browser reads codes.
import { find, findAs, show } from '../parts/page/elements.ts';
import { texts } from './page.ts';

/** Reads codes in pictures; only some browsers have it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type WithDetector = typeof globalThis & {
  readonly BarcodeDetector?: new (options: { formats: string[] }) => Detector;
};

const LOOK_MS = 250;
const form = findAs(HTMLFormElement, '.finder');
const scan = find('.scan', form);
const line = find('.camera', form);
const video = findAs(HTMLVideoElement, 'video', form);
let stream: MediaStream | null = null;

function goTo(code: string): void {
  location.hash = code.replace(/\D/g, '').slice(-9);
}

function stop(): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  video.hidden = true;
  show(line, '');
  show(scan, texts.scan);
}

/** The code in the address of a sign; undefined for any other code in the world. */
function codeIn(value: string): string | undefined {
  return /\/s\/(\d{9})$/i.exec(value)?.[1];
}

async function look(detector: Detector): Promise<void> {
  if (stream === null) return;
  const found = await detector.detect(video).catch(() => []);
  const code = found.flatMap(({ rawValue }) => codeIn(rawValue) ?? [])[0];
  if (code === undefined) {
    setTimeout(() => void look(detector), LOOK_MS);
    return;
  }
  stop();
  goTo(code);
}

async function start(detector: Detector): Promise<void> {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    video.hidden = false;
    show(line, texts.scanning);
    show(scan, texts.scanStop);
    await video.play();
    await look(detector);
  } catch {
    stop();
    show(line, texts.scanFailed);
  }
}

/** To be called once. */
export function startFinder(): void {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = findAs(HTMLInputElement, '#code', form);
    if (/\d/.test(input.value)) goTo(input.value);
    input.value = '';
  });
  const { BarcodeDetector }: WithDetector = globalThis;
  if (!BarcodeDetector || !('mediaDevices' in navigator)) return;
  scan.hidden = false;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  scan.addEventListener('click', () => (stream === null ? void start(detector) : stop()));
}
