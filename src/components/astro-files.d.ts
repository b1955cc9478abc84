/** What a component is for a tool that does not read `.astro`: only its name can be asked of it. `astro check` reads it. */
declare module '*.astro' {
  const component: unknown;
  export default component;
}
