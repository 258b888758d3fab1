/** What a server would answer to the routes that a part asks by itself, by path; everything else is not found. */
export function answerHere(answers: Readonly<Record<string, unknown>>): void {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { pathname, origin } = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== location.origin || !pathname.startsWith('/api/')) return fetched(input, init);
    const answer = Object.entries(answers).find(([path]) => pathname.startsWith(path))?.[1];
    const found = answer ?? { ok: false, code: 'session-gone' };
    return new Response(JSON.stringify(found), {
      status: answer === undefined ? 404 : 200,
      headers: { 'content-type': 'application/json' },
    });
  };
}
