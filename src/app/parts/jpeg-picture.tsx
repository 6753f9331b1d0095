import { useEffect, useState } from 'preact/hooks';

/** A picture made by this program itself (JPEG), drawn from its bytes; its address lives as long as it is shown. */
export function JpegPicture({
  bytes,
  width,
  height,
  alt,
  kind,
}: {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly kind: 'thumbnail' | 'whole';
}) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return address === undefined ? null : (
    <img class={`picture picture-${kind}`} src={address} width={width} height={height} alt={alt} />
  );
}
