#!/usr/bin/env node
/**
 * The program: the command line with the words, streams and exit status of this process.
 */
import { levik } from "./levik.js";
import { watchStandardOutput } from "./output.js";

watchStandardOutput();
process.exitCode = await levik(process.argv.slice(2));
