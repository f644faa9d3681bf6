import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { answerWebhook, type Webhook } from './publish-webhook.ts';
import { listenOnce } from './testing/listen-once.ts';

const SECRET = 'a secret';
const BODY = '{"after":"0123456789abcdef"}';
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1024 * 1024;

function sign(body: string | Buffer, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

async function open(webhook: Partial<Webhook> | undefined = {}) {
  const look = vi.fn();
  const given = webhook === undefined ? undefined : { secret: SECRET, look, ...webhook };
  const url = await listenOnce((incoming, response) => void answerWebhook(incoming, response, given));
  const send = (headers: Record<string, string>, body: string | Buffer<ArrayBuffer> = BODY) =>
    fetch(url, { method: 'POST', headers, body });
  return { url, look, send };
}

describe('a webhook', () => {
  it.each([
    ['GitHub', { 'x-hub-signature-256': `sha256=${sign(BODY)}` }],
    ['Gitea', { 'x-gitea-signature': sign(BODY) }],
    ['Forgejo', { 'x-forgejo-signature': sign(BODY) }],
    ['GitLab', { 'x-gitlab-token': SECRET }],
    ['Gitea, which sends other services’ headers too,', { 'x-gitea-signature': sign(BODY), 'x-hub-signature-256': 'sha256=0' }],
  ])('of %s is taken, and the source is looked at', async (_, headers) => {
    const { look, send } = await open();
    expect((await send({ ...JSON_TYPE, ...headers })).status).toBe(202);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('may be sent as a form', async () => {
    const { look, send } = await open();
    const type = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    expect((await send({ ...type, 'x-hub-signature-256': `sha256=${sign('payload=%7B%7D')}` }, 'payload=%7B%7D')).status).toBe(202);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['without a signature', {}],
    ['with an empty one', { 'x-hub-signature-256': '' }],
    ['with a malformed one', { 'x-hub-signature-256': 'sha256=not hexadecimal' }],
    ['with SHA-1', { 'x-hub-signature': `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}` }],
    ['signed for another body', { 'x-hub-signature-256': `sha256=${sign('{}')}` }],
    ['signed under another secret', { 'x-forgejo-signature': sign(BODY, 'another') }],
    ['with another token', { 'x-gitlab-token': 'another' }],
    ['with half a token', { 'x-gitlab-token': SECRET.slice(0, 4) }],
  ])('%s is refused as all others are, and nothing is looked at', async (_, headers) => {
    const { look, send } = await open();
    const answer = await send({ ...JSON_TYPE, ...headers });
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
      401,
      'The signature does not fit.\n',
      'no-store',
    ]);
    expect(look).not.toHaveBeenCalled();
  });

  it.each([undefined, 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'of type %s is refused with 415',
    async (type) => {
      const { look, url } = await open();
      const body = new Blob([BODY]); // so that no type is added
      const headers: Record<string, string> = { 'x-hub-signature-256': `sha256=${sign(BODY)}`, ...(type && { 'content-type': type }) };
      expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(415);
      expect(look).not.toHaveBeenCalled();
    },
  );

  it('that says that it is over a megabyte is refused with 413 before it is read', async () => {
    const { look, url } = await open();
    const status = await new Promise((resolve) => {
      const headers = { ...JSON_TYPE, 'content-length': String(MEGABYTE + 1) };
      const sent = request(url, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.flushHeaders(); // not a byte of the body follows
    });
    expect(status).toBe(413);
    expect(look).not.toHaveBeenCalled();
  });

  it('that does not say so and is, is refused with 413 however it is signed', async () => {
    const { look, url } = await open();
    const large = Buffer.alloc(2 * MEGABYTE, 'x');
    const body = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < large.length; at += 65_536) controller.enqueue(new Uint8Array(large.subarray(at, at + 65_536)));
        controller.close();
      },
    });
    const headers = { ...JSON_TYPE, 'x-hub-signature-256': `sha256=${sign(large)}` };
    const status = await fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit).then(
      (answer) => answer.status,
      () => 'cut off', // the connection is closed while more is sent
    );
    expect([413, 'cut off']).toContain(status);
    expect(look).not.toHaveBeenCalled();
  });

  it('of just a megabyte is taken (control)', async () => {
    const { send } = await open();
    const body = Buffer.alloc(MEGABYTE, 'x');
    expect((await send({ ...JSON_TYPE, 'x-hub-signature-256': `sha256=${sign(body)}` }, body)).status).toBe(202);
  });

  it('is sent by POST alone', async () => {
    const { url } = await open();
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('has no address where there is no secret', async () => {
    const url = await listenOnce((incoming, response) => void answerWebhook(incoming, response, undefined));
    expect((await fetch(url, { method: 'POST', headers: JSON_TYPE, body: BODY })).status).toBe(404);
  });
});
