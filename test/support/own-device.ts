import { useFakeStorage } from '../client/feed/fake-storage.ts';

// Files of one process share what a page holds: whatever a test keeps goes to a device, and with it.
useFakeStorage();
