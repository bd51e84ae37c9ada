/** A box of the picture; as putBox of puppet/pixel-box.ts lays it out. */
@unmanaged
export class PixelBox {
  xPx: i32;
  yPx: i32;
  widthPx: i32;
  heightPx: i32;
}
