import { deliverPosts } from '../../flows/deliver-posts.js';
import type { Edge } from './edge.js';

const POSTS_MAX = 10;

/** What an act put into the outbox goes out now rather than at the next tick; nobody waits for it. */
export function deliverSoon({ deps, background }: Edge): void {
  background.run('posting', () => deliverPosts(deps, { limit: POSTS_MAX }));
}
