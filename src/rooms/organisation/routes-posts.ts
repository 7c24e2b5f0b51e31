import { type Static, Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { ChangedPost, CodeParams, NewPost, Post, PostList } from './contract.ts';
import { byOf, type OrganisationDoor, openFor, refuseUnless, type Scene } from './desk.ts';
import { isContractor } from './model-contractors.ts';
import { pageByKey } from './page.ts';
import { presentPost } from './presenter.ts';
import { readVersion } from './queries.ts';
import { refuse } from './refusals.ts';
import type { Mode } from './service.ts';

const tag = 'organisation';
const root = '/organisation';

/** Posts with duty sheets and holders: everybody of the office reads them, the administrator keeps them. */
export function postRoutes(door: OrganisationDoor): AnyRoute[] {
  return [listPosts(door), readPost(door), savePost(door, 'create'), savePost(door, 'change')];
}

function listPosts(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/posts`,
    operationId: 'listPosts',
    summary: 'Posts with their holders and who is in charge now (TL-12)',
    tag,
    caller: 'staff',
    query: Type.Object({
      ...listQuery,
      department: Type.Optional(Type.String({ maxLength: 64 })),
      needsStandIn: Type.Optional(
        Type.Boolean({ description: 'Only those where a stand-in is to be named' }),
      ),
    }),
    answers: { 200: PostList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const { view, now } = scene;
      const wanted = view.snapshot.posts.filter(
        ({ code, department }) =>
          seesPost(scene, caller.username, code) &&
          (query.department === undefined || department === query.department) &&
          (query.needsStandIn === undefined || view.coverOf(code, now).needsStandIn === query.needsStandIn),
      );
      return pageByKey(
        wanted,
        query,
        ({ code }) => code,
        (post) => presentPost(scene, post, caller.username),
      );
    },
  });
}

/** Somebody of an outside firm sees the own posts; what all posts are for is public anyway. */
function seesPost({ view, now }: Scene, reader: string, code: string): boolean {
  return !isContractor(view, reader, now) || view.postsOf(reader, now).some(({ post }) => post.code === code);
}

async function postAnswer(door: OrganisationDoor, code: string, reader: string) {
  const scene = await door.scene();
  const post = scene.view.post(code);
  if (!post) return refuse('notFound');
  return {
    body: { ...presentPost(scene, post, reader), version: await readVersion(door.db, 'posts', 'code', code) },
  };
}

function readPost(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/posts/{code}`,
    operationId: 'readPost',
    summary: 'A post with its duty sheet, its holders and who is in charge now',
    tag,
    caller: 'staff',
    params: CodeParams,
    answers: { 200: Post },
    load: async ({ params, caller }) =>
      seesPost(await door.scene(), caller.username, params.code) ? undefined : refuse('notFound'),
    handle: ({ params, caller }) => postAnswer(door, params.code, caller.username),
  });
}

function savePost(door: OrganisationDoor, how: 'create' | 'change') {
  const run = async (
    scene: Scene,
    username: string,
    code: string,
    body: Static<typeof ChangedPost>,
    mode: Mode,
  ) => {
    const { holders, ...fields } = body;
    const blank = {
      role: 'staff',
      cover: 'single',
      scope: '',
      duties: [],
      phone: '',
      firstContact: [],
    } as const;
    const wanted = mode.create ? { ...blank, duties: [], firstContact: [], ...fields } : fields;
    const saved = await door.service.savePost(byOf(scene, username), code, wanted, mode, holders);
    return isRefusal(saved) ? saved : postAnswer(door, code, username);
  };
  if (how === 'create') {
    return defineRoute({
      method: 'POST',
      path: `${root}/posts`,
      operationId: 'createPost',
      summary: 'Register a post with its duty sheet (AC-4)',
      tag,
      caller: 'staff',
      body: NewPost,
      answers: { 201: Post },
      load: openFor(door, 'maintain'),
      handle: ({ body: { code, ...fields }, loaded, caller }) =>
        run(loaded, caller.username, code, fields, { create: true }),
    });
  }
  return defineRoute({
    method: 'PATCH',
    path: `${root}/posts/{code}`,
    operationId: 'changePost',
    summary: 'Change a post, its duty sheet or who holds it',
    tag,
    caller: 'staff',
    params: CodeParams,
    body: ChangedPost,
    answers: { 200: Post },
    load: async ({ caller, params }) => {
      const scene = await door.scene();
      if (!scene.view.post(params.code)) return refuse('notFound');
      return refuseUnless(scene, caller.username, 'maintain', {}) ?? scene;
    },
    handle: ({ params, body, loaded, caller, ifMatch }) =>
      run(loaded, caller.username, params.code, body, { create: false, ifMatch }),
  });
}
