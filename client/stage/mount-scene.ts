import { AUTO, Game, Scale, type Scene } from 'phaser';

/** A mounted stage. `isAsleep` is true while no frame is being drawn because nothing moves. */
export type StageHandle = { destroy(): void; isAsleep(): boolean };

/** A scene that says when its picture is final: no frame is drawn then until it wakes the loop. */
export type SleepingScene = Scene & { isAtRest(): boolean };

/** Fill rate of cheap phones: no more than two device pixels for a CSS pixel. */
const MAX_PIXEL_RATIO = 2;
const FRAMES_PER_SECOND = 30;
/** Still frames drawn before the loop sleeps, so that the last picture has reached the screen. */
const QUIET_FRAMES = 3;

/**
 * Runs one scene in a canvas that fills `parent`, which must have a size of its own; it takes no input, no focus and no
 * part in the accessibility tree. Throws where the browser can draw no canvas.
 * @param make the scene, from the canvas pixels per CSS pixel and what wakes the loop
 */
export function mountScene(
  parent: HTMLElement,
  make: (pixelRatio: number, wake: () => void) => SleepingScene,
): StageHandle {
  const pixelRatio = Math.min(globalThis.devicePixelRatio || 1, MAX_PIXEL_RATIO);
  const sizeOf = () => ({
    width: Math.max(1, Math.round(parent.clientWidth * pixelRatio)),
    height: Math.max(1, Math.round(parent.clientHeight * pixelRatio)),
  });
  const { onblur, onfocus } = globalThis;
  let quietFrames = 0;
  let running: Game | undefined;
  let gone = false;
  const wake = () => {
    quietFrames = 0;
    if (!gone && running?.isRunning) running.loop.wake();
  };
  const scene = make(pixelRatio, wake);
  const engine = new Game({
    type: AUTO,
    parent,
    ...sizeOf(),
    banner: false,
    transparent: true,
    autoFocus: false,
    audio: { noAudio: true },
    fps: { limit: FRAMES_PER_SECOND },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    render: { antialias: true, pathDetailThreshold: 0.5, powerPreference: 'low-power' },
    scale: { mode: Scale.NONE, zoom: 1 / pixelRatio },
    scene,
  });
  running = engine;

  engine.events.once('ready', () => {
    engine.canvas.setAttribute('aria-hidden', 'true');
    engine.canvas.style.pointerEvents = 'none';
    engine.canvas.style.display = 'block';
    if (gone) engine.canvas.remove();
    // A phone that has slept may have lost the picture; the renderer rebuilds itself and needs a frame to show it.
    if ('on' in engine.renderer) engine.renderer.on('restorewebgl', wake);
  });
  engine.events.on('postrender', () => {
    quietFrames = scene.isAtRest() ? quietFrames + 1 : 0;
    if (quietFrames >= QUIET_FRAMES && !gone) setTimeout(() => quietFrames >= QUIET_FRAMES && engine.loop?.sleep());
  });
  engine.events.on('visible', wake);
  const fit = () => {
    const { width, height } = sizeOf();
    if (gone || !engine.isRunning || (width === engine.scale.width && height === engine.scale.height)) return;
    engine.scale.resize(width, height);
    wake();
  };
  // In a frame of its own: a picture that changes size while sizes are told is a fault in some engines.
  const observer = new ResizeObserver(() => requestAnimationFrame(fit));
  observer.observe(parent);

  return {
    isAsleep: () => engine.isRunning && !engine.loop.running,
    destroy() {
      if (gone) return;
      observer.disconnect();
      wake();
      gone = true;
      engine.destroy(true);
      engine.canvas?.remove();
      // Phaser takes the window's focus handlers and does not give them back.
      Object.assign(globalThis, { onblur, onfocus });
    },
  };
}
