/**
 * Scripts that complete the command line in bash, zsh and fish, written from the declared options of the commands.
 */
import type { NamedCommand } from "./command.js";
import { commonOptions } from "./option-kinds.js";
import type { OptionKind } from "./option-kinds.js";

type Described = Pick<NamedCommand, "name" | "summary" | "options" | "help" | "words">;

/** The options in the help of a command, the first line of each. */
export const optionTexts = (help: string): ReadonlyMap<string, string> =>
  new Map(
    [...help.matchAll(/^ {2}(--[^\n]*?)(?: {2,}|\n {10,})(\S[^\n]*)$/gm)].flatMap(([, names, text]) =>
      [...names!.matchAll(/--([\w-]+)/g)].map(([, name]) => [name!, text!] as const),
    ),
  );

const commonTexts: ReadonlyMap<string, string> = new Map([
  ["strict", "remarks on an input are errors"],
  ["help", "show the options of the command"],
  ["lang", "the language of errors and of what is printed for people"],
  ["error-limit", "how many lines of errors are written"],
]);

const optionsOf = ({ options }: Described): readonly (readonly [string, OptionKind])[] =>
  Object.entries({ ...options, ...commonOptions });

/** A text between single quotes, in all three shells when it has no quote of its own. */
const quoted = (text: string): string => `'${text.replaceAll("'", "’")}'`;

const valuesOf = ({ takes }: OptionKind): readonly string[] | undefined =>
  typeof takes === "object" ? takes : undefined;

// --- bash ---

const bashCases = (command: Described): readonly string[] =>
  optionsOf(command).flatMap(([name, option]) => {
    const values = valuesOf(option);
    const reply =
      values !== undefined
        ? `words=${quoted(values.join(" "))}`
        : option.takes === undefined
          ? "words="
          : `COMPREPLY=($(compgen ${option.takes === "file" ? "-f" : "-d"} -- "$current")); return`;
    return option.type === "boolean" ? [] : [`    ${quoted(`${command.name} --${name}`)}) ${reply} ;;`];
  });

/** Bash ends a word at `=`, so that KEY=VALUE arrives as three words. */
const bashScript = (
  commands: readonly Described[],
): string => `# levik completion bash > FILE; then: source FILE
_levik() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words prefix=
  if [[ $current == = ]]; then
    prefix=$previous= previous=\${COMP_WORDS[COMP_CWORD-2]} current=
  elif [[ $previous == = ]]; then
    prefix=\${COMP_WORDS[COMP_CWORD-2]}= previous=\${COMP_WORDS[COMP_CWORD-3]}
  fi
  if [[ $prefix == --* ]]; then previous=\${prefix%=} prefix=; fi
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(" "))} -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${commands
  .map((command) => {
    const names = optionsOf(command).map(([name]) => `--${name}`);
    return `    ${command.name}) words=${quoted([...(command.words ?? []), ...names].join(" "))} ;;`;
  })
  .join("\n")}
    *) return ;;
  esac
  case "\${COMP_WORDS[1]} $previous" in
${commands.flatMap(bashCases).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$prefix$current"))
  COMPREPLY=("\${COMPREPLY[@]#"$prefix"}")
}
complete -o filenames -F _levik levik
`;

// --- zsh ---

/** In a description brackets, and in all of it colons, have a meaning of their own. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, (character) => `\\${character}`);

const zshOption = (name: string, option: OptionKind, text = ""): string => {
  const description = `[${zshText(text)}]`;
  const times = option.multiple === true ? "*" : "";
  if (option.type === "boolean") return quoted(`${times}--${name}${description}`);
  const values = valuesOf(option);
  const action =
    values !== undefined
      ? `(${values.join(" ")})`
      : option.takes === undefined
        ? ""
        : option.takes === "file"
          ? "_files"
          : "_files -/";
  return quoted(`${times}--${name}=${description}:${name}:${action}`);
};

const zshScript = (commands: readonly Described[]): string => `#compdef levik
# levik completion zsh > _levik, in a directory of $fpath
_levik() {
  local state
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${zshText(summary.en)}`)}`).join("\n")}
  )
  _arguments -C '1: :->command' '*:: :->rest'
  if [[ $state == command ]]; then
    _describe -t commands command commands
    return
  fi
  case $words[1] in
${commands
  .map((command) => {
    const texts = new Map([...commonTexts, ...optionTexts(command.help.en)]);
    const options = optionsOf(command).map(([name, option]) => zshOption(name, option, texts.get(name)));
    const words = command.words === undefined ? [] : [quoted(`*: :(${command.words.join(" ")})`)];
    return `    ${command.name}) _arguments ${[...options, ...words].join(" \\\n      ")} ;;`;
  })
  .join("\n")}
  esac
}
compdef _levik levik
`;

// --- fish ---

const fishOption = (command: Described, name: string, option: OptionKind, text = ""): string => {
  const values = valuesOf(option);
  const takes =
    option.type === "boolean"
      ? ""
      : values !== undefined
        ? ` -x -a ${quoted(values.join(" "))}`
        : option.takes === undefined
          ? " -x"
          : option.takes === "file"
            ? " -r -F"
            : " -x -a '(__fish_complete_directories)'";
  const described = text === "" ? "" : ` -d ${quoted(text)}`;
  return `complete -c levik -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${takes}${described}`;
};

const fishScript = (
  commands: readonly Described[],
): string => `# levik completion fish > ~/.config/fish/completions/levik.fish
complete -c levik -f
${commands
  .map(
    ({ name, summary }) => `complete -c levik -n __fish_use_subcommand -a ${name} -d ${quoted(summary.en)}`,
  )
  .join("\n")}
${commands
  .flatMap((command) => {
    const texts = new Map([...commonTexts, ...optionTexts(command.help.en)]);
    const words = command.words?.join(" ");
    return [
      ...(words === undefined
        ? []
        : [`complete -c levik -n '__fish_seen_subcommand_from ${command.name}' -a ${quoted(words)}`]),
      ...optionsOf(command).map(([name, option]) => fishOption(command, name, option, texts.get(name))),
    ];
  })
  .join("\n")}
`;

/** The script of each shell. */
export const completionScripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
