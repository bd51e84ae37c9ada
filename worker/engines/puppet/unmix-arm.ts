import { useKernels } from '../../kernels/kernels.ts';

/** An arm's own colours along its soft edge, so that the arm over the body gives the photo: the body's colour does
 *  not go along with the arm.
 *  colours: rgb [y, x, channel], the photo's; arm: [y, x] 0..1, how much the arm covers; body: what is under it, opacity
 *  [y, x] 0..1 and colours as above. Returns rgb [y, x, channel]. */
export function unmixArm(
  colours: Uint8Array,
  arm: Float32Array,
  body: { readonly opacity: Float32Array; readonly colours: Uint8Array },
  widthPx: number,
  isOutlined = true,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const unmixed = memory.put(colours);
    kernels.unmixArm(
      memory.put(colours),
      memory.put(arm),
      memory.put(body.opacity),
      memory.put(body.colours),
      widthPx,
      arm.length / widthPx,
      isOutlined,
      unmixed,
    );
    return memory.take(unmixed, new Uint8Array(colours.length));
  });
}
