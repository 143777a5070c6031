// snippet: vite
export default {
  // the development server would move the package's scripts away from the module beside them
  optimizeDeps: { exclude: ["rapporteur"] },
};
// end
