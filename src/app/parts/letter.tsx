import type { LetterLanguage } from '../../domain/case.ts';
import type { Block, Draft, Line } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { hashOf } from './routes.ts';

/** The letter as a page of paper: facts are underlined and lead to what they rest on, blanks are visible. */
export function Letter({ draft, language }: { readonly draft: Draft; readonly language: LetterLanguage }) {
  return (
    <article class="paper" lang={language} aria-label={say({ zh: '信', en: 'Letter' })}>
      <Blocks blocks={draft.blocks} />
    </article>
  );
}

/** Blocks of a letter or an annex, one below the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockOf key={at} block={block} />
      ))}
    </>
  );
}

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <h2 class="paper-title">
          <LineOf line={block.line} />
        </h2>
      );
    case 'heading':
      return (
        <h3>
          <LineOf line={block.line} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <LineOf line={block.line} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <LineOf line={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul class="plain">{items}</ul>;
    }
    case 'table':
      return (
        <table class="facts">
          {block.header.length > 0 && (
            <thead>
              <tr>
                {block.header.map((cell, at) =>
                  at === 0 && cell === '' ? (
                    <td key={at}>&nbsp;</td>
                  ) : (
                    <th key={at} scope="col">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            </thead>
          )}
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) =>
                  place === 0 ? (
                    <th key={place} scope="row">
                      <LineOf line={cell} />
                    </th>
                  ) : (
                    <td key={place}>
                      <LineOf line={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** A line whose facts lead to what they rest on. */
export function LineOf({ line }: { readonly line: Line }) {
  const app = useApp();
  return (
    <>
      {line.map((piece, at) => {
        switch (piece.kind) {
          case 'words':
            return piece.text;
          case 'blank':
            return (
              <span key={at} class="blank">
                {piece.text}
              </span>
            );
          case 'fact': {
            const to = app.receipts.value.has(piece.from)
              ? hashOf('receipts', piece.from)
              : app.rows.value.has(piece.from)
                ? `#/statement?row=${piece.from}`
                : undefined;
            return to === undefined ? (
              piece.text
            ) : (
              <a key={at} class="fact" href={to}>
                {piece.text}
              </a>
            );
          }
        }
      })}
    </>
  );
}
