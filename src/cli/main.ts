#!/usr/bin/env node
/**
 * The program: the command line with the words, streams and exit status of this process. What it is made of is loaded here, so
 * that a process that may not open so many files ends as any other that lacks something: with 2 and one line.
 */
try {
  const [{ levik }, { watchStandardOutput }] = await Promise.all([
    import("./levik.js"),
    import("./output.js"),
  ]);
  watchStandardOutput();
  process.exitCode = await levik(process.argv.slice(2));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(`levik: cannot be loaded (${code ?? message.split("\n")[0]!})\n`);
  process.exitCode = 2;
}

export {};
