import { describe, expect, test } from 'vitest';
import {
  codeFault,
  joinFaults,
  nameFault,
  plainCode,
  readJoinLink,
  rejoinPart,
  sessionPart,
  spokenCode,
  spokenRejoinCode,
} from '../../../../client/lib/table/join-form.ts';

test('a code is compared without blanks, hyphens and case, and shown in two halves', () => {
  expect(plainCode(' mr4 k-7t ')).toBe('MR4K7T');
  expect(spokenCode('MR4K7T')).toBe('MR4 K7T');
});

test('a rejoin code is taken alone and with the session code before it', () => {
  expect(rejoinPart(' ejp-k8 ', 'UMRBA3')).toBe('EJPK8');
  expect(rejoinPart('umrba3-ejpk8', 'UMRBA3')).toBe('EJPK8');
  expect(rejoinPart('abcd-2345', 'UMRBA3')).toBe('ABCD2345');
  expect(rejoinPart('umrba3-abcd-2345', 'UMRBA3')).toBe('ABCD2345');
  expect(spokenRejoinCode('ABCD2345')).toBe('ABCD-2345');
  expect(spokenRejoinCode('EJPK8')).toBe('EJPK8');
});

test.each([
  ['mr4k7t-ejpk8', 'MR4K7T'],
  [' MR4 K7T – EJPK8 ', 'MR4K7T'],
  ['EJPK8', undefined],
  ['ejp-k8', undefined],
  ['mr4k7t-abcd-2345', 'MR4K7T'],
  ['mr4 k7t – abcd 2345', 'MR4K7T'],
  ['mr4k7t abcd 2345', 'MR4K7T'],
  ['MR4K7TABCD2345', 'MR4K7T'],
  ['mr4k1t abcd 2345', undefined],
  ['abcd-2345', undefined],
  ['abcd 2345', undefined],
  ['ABCD2345', undefined],
])('a rejoin code typed as %j brings the session code %j', (typed, session) => {
  expect(sessionPart(typed)).toBe(session);
});

describe('what is wrong with a code', () => {
  test.each([
    ['', 'code-missing'],
    ['  ', 'code-missing'],
    ['MR4K1T', 'code-look-alike'],
    ['mr4klt', 'code-look-alike'],
    ['MR4K0T', 'code-look-alike'],
    ['MR4', 'code-malformed'],
    ['MR4K7T!', 'code-malformed'],
    ['mr4 k7t', undefined],
  ])('%j: %s', (typed, fault) => {
    expect(codeFault(typed)).toBe(fault);
  });
});

describe('what is wrong with a name', () => {
  test.each([
    ['', 'name-missing'],
    ['\u200b\u3164', 'name-missing'],
    ['B', undefined],
    ['😀'.repeat(120), undefined],
    ['😀'.repeat(121), 'name-too-long'],
    [`  ${'a'.repeat(120)}  `, undefined],
  ])('%j: %s', (typed, fault) => {
    expect(nameFault(typed)).toBe(fault);
  });
});

test('both fields are named at once', () => {
  expect(joinFaults({ code: '', name: '' })).toEqual({ code: 'code-missing', name: 'name-missing' });
  expect(joinFaults({ code: 'MR4K7T', name: 'Baiq' })).toEqual({});
});

describe('what a link brings along', () => {
  test.each([
    ['?code=mr4%20k7t', '', { code: 'MR4K7T', resume: false }],
    ['?code=MR4K7T&table=27', '', { code: 'MR4K7T', table: 27, resume: false }],
    ['?code=MR4K7T&table=27&lang=en', '', { code: 'MR4K7T', table: 27, language: 'en', resume: false }],
    [
      '?code=MR4K7T&table=27&sign=k3Yp0sVd81QaX_-1',
      '',
      { code: 'MR4K7T', table: 27, sign: 'k3Yp0sVd81QaX_-1', resume: false },
    ],
    ['?sign=%3Cscript%3E', '', { resume: false }],
    ['?lang=fr', '', { resume: false }],
    ['?table=0', '', { resume: false }],
    ['?table=abc', '', { resume: false }],
    ['?resume=1', '', { resume: true }],
    ['', '#rejoin=MR4K7T-RTVCT', { rejoin: { code: 'MR4K7T', rejoinCode: 'RTVCT' }, resume: false }],
    ['', '#rejoin=MR4K7T-ABCD2345', { rejoin: { code: 'MR4K7T', rejoinCode: 'ABCD2345' }, resume: false }],
    ['', '#rejoin=MR4K7T-abcd-2345', { rejoin: { code: 'MR4K7T', rejoinCode: 'ABCD2345' }, resume: false }],
    ['', '#rejoin=MR4K7T', { resume: false }],
    ['', '#rejoin=%E0%A4%A', { resume: false }],
  ])('%s%s', (search, hash, link) => {
    expect(readJoinLink({ search, hash })).toEqual(link);
  });
});
