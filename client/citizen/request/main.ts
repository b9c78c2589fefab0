// Makes a photo small, and anew, on the phone before the form of a report sends it: a poor line takes it, and where and with what it was
// taken stays here. Built into that page as its one script. Without it the server does the same.
import { shrinkPhoto } from '../../parts/files/shrink-photo.ts';

const field = document.querySelector<HTMLInputElement>('input[type=file]');
const button = document.querySelector<HTMLButtonElement>('form.request button');

async function replace(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const small = await shrinkPhoto(file);
  // Another one was chosen meanwhile.
  if (input.files?.[0] !== file || small === file) return;
  const files = new DataTransfer();
  // The name that the camera gave it is its number.
  files.items.add(new File([small], 'photo.jpg', { type: small.type }));
  input.files = files.files;
}

field?.addEventListener('change', () => {
  if (button) button.disabled = true;
  replace(field)
    // An old browser sends the photo as it is.
    .catch(() => undefined)
    .finally(() => {
      if (button) button.disabled = false;
    });
});
