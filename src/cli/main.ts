#!/usr/bin/env node
/**
 * The program: the command line with the words, streams and exit status of this process. Its modules are loaded inside a
 * `try`, so that when they cannot be loaded (no more open files are allowed, for example) it prints one line and ends with 2.
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
