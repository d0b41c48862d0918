// Makes one script of each client's page, with React's warnings in it.
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
await require("esbuild").build({
  entryPoints: ["rjsf.jsx", "jsonforms.jsx"],
  outdir: "pages",
  bundle: true,
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"development"' },
  logLevel: "error",
});
