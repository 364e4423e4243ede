import tseslint from "typescript-eslint";

/** The stack holds some 100,000 arguments; one operator has 700,000 metering points. */
const noSpreadArguments = {
  selector: ":matches(CallExpression, NewExpression) > SpreadElement",
  message: "Data is not spread into arguments, whatever its size: use a loop, reduce or concat of the array.",
};

export default tseslint.config(
  { ignores: ["dist", "coverage", "docs", "node_modules", ".cache", "site"] },
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off", // indices proven by the loop that made them
      // A type by name of what a codec decodes: `interface Finding extends Readonly<t.TypeOf<typeof findingCodec>> {}`.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Leaving an attribute out by destructuring is the one use of an unused name.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", noSpreadArguments],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "date-fns",
              message: "The root takes 100 ms to import: import date-fns/addDays and the like.",
            },
            {
              name: "date-fns-tz",
              message: "The root takes 100 ms to import: import date-fns-tz/fromZonedTime.",
            },
            {
              name: "date-fns-tz/getTimezoneOffset",
              message: "It is wrong in the hours after a change of the clocks: offsetAt of src/time.",
            },
            {
              name: "date-fns-tz/formatInTimeZone",
              message: "It is wrong when the zone of the process has a gap: formatLocal of src/time.",
            },
            {
              name: "date-fns-tz/toZonedTime",
              message: "It is wrong when the zone of the process has a gap: localDateTimeOf of src/time.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/runtime/**", "src/report/page-program/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        noSpreadArguments,
        { selector: "ThrowStatement", message: "A wrong input is a Left, never an exception." },
        {
          selector: ":function FunctionExpression[generator=true]",
          message: "Made anew in each call it is slow and its memory is freed late: common/iterable.ts.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "No clock inside: now is a parameter.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "No clock inside.",
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "No randomness inside.",
        },
      ],
    },
  },
  {
    files: ["src/documents/v1/**/*.ts", "src/documents/v2/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "io-ts", message: "Codecs that never throw: import * as t from ../total.js." }] },
      ],
    },
  },
  {
    files: ["test/browser/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.name='expect'] AwaitExpression",
          message: "A page answers in its own time: eventually(() => ...) polls.",
        },
      ],
    },
  },
);
