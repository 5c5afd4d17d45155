/** What may come a moment after the picture: once, however often it is asked for. */

export interface Patience {
  /** Calls so many milliseconds from now, unless it is asked again before. */
  once(then: () => void, milliseconds: number): void;
  end(): void;
}

export function createPatience(): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  return {
    once(then, milliseconds) {
      end();
      timer = setTimeout(then, milliseconds);
    },
    end,
  };
}
