import { buildClient } from './built-client.ts';

// npm run build: the client, built and compressed beforehand.

await buildClient();
