// Takes the place of the file of the same name in Camunda's web application.
export default {
  app: {
    name: 'Tasks',
    vendor: 'POSIV'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/typed-answers', 'scripts/refusals', 'scripts/sign-in']
};
