import { InputError } from "../runtime/files/read-entries.js";
import type { Command, NamedCommand } from "./command.js";
import { completionScripts } from "./completion-scripts.js";
import { readOptions, shownWord, suggestion } from "./options.js";
import { Output } from "./output.js";

const shells = Object.keys(completionScripts);

const isShell = (word: string): word is keyof typeof completionScripts => shells.includes(word);

/** The command that completes all commands, itself among them. */
export const completionCommand = (commands: () => Promise<readonly NamedCommand[]>): Command => ({
  options: {},
  words: shells,
  help: {
    en: `levik completion bash|zsh|fish

Prints a script for a shell: with it, the tab key completes commands, options, files and
the values of options.

Example:
  levik completion bash > levik-completion.bash

Then: source levik-completion.bash, in ~/.bashrc for example. For zsh write it to _levik in a
directory of $fpath; for fish to ~/.config/fish/completions/levik.fish.

Exit status: 0 done, 2 usage.`,
    et: `levik completion bash|zsh|fish

Väljastab kesta (bash, zsh või fish) skripti, millega tabulaatoriklahv lõpetab käske, valikuid,
failinimesid ja valikute väärtusi.

Näide:
  levik completion bash > levik-completion.bash

Seejärel: source levik-completion.bash, näiteks failis ~/.bashrc. Zsh jaoks kirjutage skript
faili _levik mõnes $fpath kataloogis; fish jaoks faili
~/.config/fish/completions/levik.fish.

Väljumiskood: 0 tehtud, 2 viga käsureal.`,
  },
  run: async (words) => {
    const { positionals } = readOptions(words, {}, true);
    const [shell, ...more] = positionals;
    if (shell === undefined || more.length > 0 || !isShell(shell)) {
      const got = shell === undefined ? "nothing" : JSON.stringify(shownWord(positionals.join(" ")));
      const question = shell === undefined ? "" : suggestion(shell, shells);
      throw new InputError(`expected one of ${shells.join(", ")}, got ${got}${question}`);
    }
    const output = new Output();
    await output.line(completionScripts[shell](await commands()).trimEnd());
    await output.flush();
    return 0;
  },
});
