import type { Problem } from '#engine/problem.ts';

/** What is wrong with a file, as editors read it: in development, in the place of the story. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <ol className="page-column divide-y divide-rule pb-10">
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column} ${problem.code} ${problem.message}`} className="py-3">
          <p className="font-code text-ui text-ink-3">
            {problem.path}:{problem.line}:{problem.column}{' '}
            <b className={problem.severity === 'error' ? 'text-signal' : ''}>{problem.severity}</b> {problem.code}
          </p>
          <p className="font-text">{problem.message}</p>
        </li>
      ))}
    </ol>
  );
}
