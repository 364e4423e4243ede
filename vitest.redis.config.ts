import { defineConfig } from "vitest/config";

/** Work spread over processes by a real Redis; apart from the suite because it needs Debian's redis-server. */
export default defineConfig({
  test: {
    include: ["test/**/*.redis.ts"],
    globalSetup: ["test/setup/build-command.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
