package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the content security policy to the request it was made for. Camunda's webapps
 * keep one nonce for everybody: a page whose policy was written just before somebody else's request
 * then carries that other nonce, its scripts are blocked and it stays blank.
 */
@Component
@Order(FilterOrder.NONCE_PER_REQUEST)
class NoncePerRequest extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PlainAddress.of(request).startsWith("/camunda/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext context = withOwnNonce(request.getServletContext());
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return context;
          }
        },
        response);
  }

  private static ServletContext withOwnNonce(ServletContext shared) {
    Object[] nonce = new Object[1];
    InvocationHandler handler =
        (proxy, method, args) -> {
          if (args != null && NONCE.equals(args[0])) {
            if (method.getName().equals("setAttribute")) {
              nonce[0] = args[1];
              return null;
            }
            if (method.getName().equals("getAttribute")) {
              return nonce[0];
            }
          }
          try {
            return method.invoke(shared, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (ServletContext)
        Proxy.newProxyInstance(
            NoncePerRequest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, handler);
  }
}
