import { parseArgs } from 'node:util';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { personName } from '../support/person-names.ts';
import { type Hall, type Manner, ScriptedParticipant } from './scripted-participant.ts';

const USAGE = `npm run rehearse -- --code CODE [--people 400] [--url http://localhost:2567] [--arrive 60] [--talk 45] [--minutes 60]

  --people   how many scripted participants join (1–1200)
  --arrive   seconds within which they arrive
  --talk     seconds between two messages of one person, on average
  --minutes  ends by itself after this long (1–120)
`;

const { values } = parseArgs({
  options: {
    code: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:2567' },
    people: { type: 'string', default: '400' },
    arrive: { type: 'string', default: '60' },
    talk: { type: 'string', default: '45' },
    minutes: { type: 'string', default: '60' },
  },
});
const [people, arrive, talk, minutes] = [values.people, values.arrive, values.talk, values.minutes].map(Number);
if (values.code === undefined || !isWithin(people, 1, 1200) || !isWithin(minutes, 1, 120) || !isWithin(talk, 1, 600)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const counts = new Map<string, number>();
const cases = new Map<string, Promise<PublicScenario>>();
const hall: Hall = {
  url: values.url,
  code: values.code,
  talkEveryMs: (talk ?? 45) * 1000,
  count: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
  scenario(hash) {
    const known = cases.get(hash) ?? fetch(`${values.url}/api/scenarios/${hash}.json`).then((answer) => answer.json());
    cases.set(hash, known);
    return known;
  },
};

const everybody = Array.from({ length: people ?? 0 }, (_, at) => {
  return new ScriptedParticipant(hall, personName(at + 1), mannerOf(at));
});
for (const person of everybody) {
  setTimeout(
    () =>
      person
        .arrive()
        .catch((error: unknown) => hall.count(`not arrived: ${error instanceof Error ? error.message : error}`)),
    Math.random() * (arrive ?? 60) * 1000,
  );
}
const report = setInterval(() => {
  const said = [...counts].map(([what, count]) => `${what} ${count}`).join(' · ');
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${said}\n`);
}, 10_000);
const end = setTimeout(stop, (minutes ?? 60) * 60_000);
process.on('SIGINT', stop);

/** Of forty people one stays silent and one loses the phone for a while. */
function mannerOf(at: number): Manner {
  if (at % 40 === 17) return 'silent';
  return at % 40 === 29 ? 'loses-phone' : 'plays';
}

function stop(): void {
  clearInterval(report);
  clearTimeout(end);
  for (const person of everybody) person.leave();
}

function isWithin(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && value >= least && value <= most;
}
