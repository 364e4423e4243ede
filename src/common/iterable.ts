/**
 * Iterables that compute their items anew each time they are read. Their generators are functions of a module, not made
 * where they are used: a generator function gets a hidden class of its own when it is first called, which keeps alive all
 * that the function refers to until the whole heap is collected.
 */
export const iterable = <A>(start: () => Iterator<A>): Iterable<A> => ({ [Symbol.iterator]: start });

const mapping = function* <A, B>(items: Iterable<A>, f: (item: A) => B): Generator<B> {
  for (const item of items) yield f(item);
};

export const mapped = <A, B>(items: Iterable<A>, f: (item: A) => B): Iterable<B> =>
  iterable(() => mapping(items, f));

const joining = function* <A>(first: readonly A[], rest: Iterable<A>): Generator<A> {
  yield* first;
  yield* rest;
};

export const joined = <A>(first: readonly A[], rest: Iterable<A>): Iterable<A> =>
  first.length === 0 ? rest : iterable(() => joining(first, rest));
