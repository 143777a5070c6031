// Builds the project in a folder with its webpack.config.js; the command line of webpack is a package of
// its own.

import { pathToFileURL } from "node:url";
import webpack from "webpack";

const [, , folder] = process.argv;
const { default: configuration } = await import(pathToFileURL(`${folder}/webpack.config.js`));
webpack({ ...configuration, context: folder, output: { ...configuration.output, path: `${folder}/dist` } }, (error, stats) => {
  if (error !== null || stats.hasErrors()) {
    console.error(error ?? stats.toString("errors-only"));
    process.exitCode = 1;
  }
});
