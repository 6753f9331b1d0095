// @ts-check
// `npm test`: every stage in turn, and at the end one line with the count of all tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundle.mjs';
import { browserPath } from './browsers.mjs';

const REPORTS = path.join(ROOT, 'test-output/reports');
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

stage('types', 'typescript/bin/tsc', ['-p', '.']);
stage('lint', 'oxlint/bin/oxlint', ['--type-aware', '-c', 'test/lint.json', 'src', 'test']);
stage('format', 'prettier/bin/prettier.cjs', [
  '--check',
  '--log-level',
  'warn',
  'src/**/*.{ts,tsx,mjs,css,html}',
  'test/**/*.ts',
  '*.{json,ts}',
]);
tests('unit');
stage('build for Chromium', 'vite/bin/vite.js', ['build', '--mode', 'chrome', '--logLevel', 'warn']);
stage('build for Firefox', 'vite/bin/vite.js', ['build', '--mode', 'firefox', '--logLevel', 'warn']);
stage('store check for Firefox', 'web-ext/bin/web-ext.js', [
  'lint',
  '--source-dir',
  'dist/firefox',
  '--no-config-discovery',
]);
tests('build');
if (browsersAreThere()) tests('e2e');

if (broken.length > 0) process.stdout.write(`Failed stages: ${broken.join(', ')}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Runs one of the tools; a failure counts as one failed test, so that the last line tells of it.
 * @param {string} name
 * @param {string} tool Path under node_modules.
 * @param {readonly string[]} words
 */
function stage(name, tool, words) {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', tool), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) return;
  failed += 1;
  broken.push(name);
}

/**
 * Runs one project of the test runner and adds its counts.
 * @param {string} project
 */
function tests(project) {
  process.stdout.write(`\n— tests: ${project}\n`);
  const report = path.join(REPORTS, `${project}.json`);
  const words = [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ];
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const counts = countsOf(report);
  passed += counts.passed;
  failed += counts.failed;
  if (status !== 0) broken.push(`tests ${project}`);
  // A runner that broke off before its first test has counted nothing.
  if (status !== 0 && counts.failed === 0) failed += 1;
}

/**
 * @param {string} report
 * @returns {{ passed: number, failed: number }}
 */
function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Finds or installs both browsers; without them the real-browser tests have failed. */
function browsersAreThere() {
  try {
    browserPath('chrome');
    browserPath('firefox');
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    failed += 1;
    broken.push('browsers');
    return false;
  }
}
