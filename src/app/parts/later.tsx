import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../state/language.ts';

/** A screen that is loaded when it is first opened, so that the first one need not wait for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Screen, setScreen] = useState<ComponentType<Props> | undefined>(() => known);
    useEffect(() => {
      if (known) return;
      void load().then((loaded) => {
        known = loaded;
        setScreen(() => loaded);
      });
    }, []);
    return Screen ? <Screen {...props} /> : <p class="quiet">{say({ zh: '正在打开', en: 'Opening' })}</p>;
  };
}
