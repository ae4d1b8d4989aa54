// The one place where our scripts get between the application, its libraries and the server. What hears first is what
// was registered first.

/** What we add to the application: each of Camunda's keeps a module for that. */
export const application = window.angular.module(
  `cam.${document.querySelector('base').getAttribute('app-name')}.custom`
);

/** Puts something in place of a service of the application, made from the service itself. */
export const decorate = (service, decorator) =>
  application.config(['$provide', provide => provide.decorator(service, ['$delegate', decorator])]);

const heard = [];
const asked = [];
const rewritten = [];

/**
 * Hears each answer before the application looks at it.
 *
 * @param path regular expression of the addresses that are asked
 * @param hear gets the request, and what the expression has found
 */
export const onAnswer = (path, hear) => heard.push([path, hear]);

/** Sees each question before it is sent, and can say more with it. */
export const onAsking = (path, see) => asked.push([path, see]);

/** Puts another text in place of that of a good answer. */
export const rewriteAnswer = (path, rewrite) => rewritten.push([path, rewrite]);

const { open } = XMLHttpRequest.prototype;
const { get } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText');

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const { pathname } = new URL(url, location.href);
  heard.forEach(([path, hear]) => {
    const found = path.exec(pathname);
    if (found) {
      this.addEventListener('load', () => hear(this, found));
    }
  });
  const [, rewrite] = rewritten.find(([path]) => path.test(pathname)) || [];
  if (rewrite) {
    Object.defineProperty(this, 'responseText', {
      get() {
        const text = get.call(this);
        return this.readyState === XMLHttpRequest.DONE && this.status === 200 ? rewrite(text) : text;
      }
    });
  }
  const opened = open.call(this, method, url, ...rest);
  asked.filter(([path]) => path.test(pathname)).forEach(([, see]) => see(this));
  return opened;
};

const fetched = [];

/** Sees what is in a good answer to the other way of asking, before the application does. */
export const onFetched = (path, see) => fetched.push([path, see]);

const { fetch } = window;

window.fetch = async function (...request) {
  const answer = await fetch.apply(this, request);
  for (const [path, see] of fetched) {
    const found = answer.ok && path.exec(new URL(answer.url).pathname);
    if (found) {
      see(await answer.clone().json(), found);
    }
  }
  return answer;
};
