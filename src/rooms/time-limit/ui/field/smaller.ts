const LONGEST = 1_920;
const QUALITY = 0.85;

/** A camera's picture, small enough for a weak network; as it is where the phone cannot make it smaller. */
export async function smaller(file: Blob): Promise<Blob> {
  try {
    const image = await createImageBitmap(file);
    const scale = LONGEST / Math.max(image.width, image.height);
    if (scale >= 1 && file.type === 'image/jpeg') return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * Math.min(1, scale));
    canvas.height = Math.round(image.height * Math.min(1, scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return await new Promise((resolve) =>
      canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY),
    );
  } catch {
    return file;
  }
}
