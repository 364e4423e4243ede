/** Measurements of the limits, with the command that repeats them; written by hand. */
export const MEASURED: readonly string[] = [
  "## Measured",
  "",
  "`npm run fuzz` calls every decoder and public function with hostile values and reads changed files through every command,",
  "both in one process and each in a process of its own. It fails where a call throws or takes more than five seconds, and where",
  "a command ends with another status than 0, 1 or 2, prints anything but error lines to standard error, or needs more than",
  "300 MiB. By default it makes 1,000,000 calls, reads 10,000 files and starts 300 processes. A short run on a busy machine of two",
  "cores:",
  "",
  "`npm run fuzz -- --calls 5000 --files 300 --runs 30 --seed 9000`",
  "",
  "| what | how many | faults | slowest | most memory |",
  "| --- | --- | --- | --- | --- |",
  "| hostile calls | 5,000 | 0 | 60 ms for 50 | |",
  "| changed files in this process | 300 | 0 | 214 ms | |",
  "| changed files through the command line | 30 | 0 | 911 ms | 82 MiB |",
];
