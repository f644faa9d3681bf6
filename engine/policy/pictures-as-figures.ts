import type { Image, Paragraph, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { picturePath } from '../schema/values.ts';
import type { Rule } from './rule.ts';

/** The block that a Markdown image stands for. */
const FIGURE = 'Figure';

/** A Markdown image is a figure: it stands alone, has a text for those who do not see it, and its title is its caption. */
export const picturesAsFigures: Rule = ({ tree, report, refer }) => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'imageReference') {
      report(node, 'error', 'image-reference', 'Write the picture out: ![What it shows](images/name.jpg).');
      return;
    }
    if (node.type === 'image') {
      report(node, 'error', 'image-in-text', 'A picture stands in a paragraph of its own: put an empty line before and after it.');
      return;
    }
    const image = node.type === 'paragraph' ? onlyImage(node) : undefined;
    if (image === undefined || parent === undefined || index === undefined) return;
    if (image.alt?.trim()) {
      const path = picturePath.safeParse(image.url);
      if (path.success) refer(image, 'picture', image.url, 'unknown-picture', { alt: image.alt, caption: image.title ?? undefined });
      else report(image, 'error', 'wrong-picture', path.error.issues[0]?.message ?? 'This is not a picture of this edition.');
    } else report(image, 'error', 'missing-alt', 'This picture has no text for those who cannot see it: write ![What it shows](…).');
    parent.children.splice(index, 1, asFigure(image));
    return [SKIP, index + 1];
  });
};

function onlyImage(paragraph: Paragraph): Image | undefined {
  const [first, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'image' && rest.length === 0 ? first : undefined;
}

function asFigure({ url, alt, title, position }: Image): RootContent {
  const props = { src: url, alt: alt ?? '', ...(title ? { caption: title } : {}) };
  return { type: 'mdxJsxFlowElement', name: FIGURE, attributes: [], children: [], data: { props }, ...(position && { position }) };
}
