// Passkeys. A form with data-passkey="create" or "get" asks the server for a challenge (data-options), lets the device answer it, puts the answer
// into its field "credential" and goes on as any form does. Without passkeys the button stays hidden.
{
  const canDo = () => globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;

  const answer = async (form) => {
    const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
    if (!response.ok) throw new Error(response.headers.get("content-type")?.startsWith("text/plain") ? await response.text() : "");
    const options = await response.json();
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  const start = async (form, button) => {
    const fault = form.querySelector("[data-passkey-fault]");
    fault.hidden = true;
    button.disabled = true;
    try {
      const credential = await answer(form);
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      HTMLFormElement.prototype.submit.call(form);
    } catch (error) {
      // A refusal of the server says why; the device's own errors are for developers.
      fault.textContent = error.constructor === Error && error.message ? error.message : fault.dataset.passkeyFault;
      fault.hidden = false;
      button.disabled = false;
    }
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!canDo()) continue;
    const button = form.querySelector("[data-passkey-button]");
    button.hidden = false;
    form.querySelector("[data-passkey-none]")?.remove();
    form.addEventListener("submit", (event) => {
      if (event.submitter !== button && event.submitter !== null) return;
      event.preventDefault();
      start(form, button);
    });
  }
}
