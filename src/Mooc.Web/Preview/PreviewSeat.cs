using Mooc.Web.Account;

namespace Mooc.Web.Preview;

/// <summary>
/// Through whose eyes the author looks. There is one author, so there is one seat, and it needs no cookie: the sign-in of the person who sits on it is put
/// into each request.
/// </summary>
public sealed class PreviewSeat : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private string _preparedFor = "";
    private string? _token;

    /// <summary>Null: a reader without an account.</summary>
    public Role? Role { get; private set; } = Account.Role.Learner;
    public PreviewState State { get; private set; }

    public void Take(Role? role, PreviewState state) => (Role, State) = (role, state);

    /// <summary>The session of the one on the seat, with the state wished for on the page that is looked at. What they do there themselves stays until the page changes.</summary>
    public async Task<string?> TokenAsync(string place, Func<Role, PreviewState, Task<string>> prepare)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        await _one.WaitAsync();
        try
        {
            if (Role is not { } role) return null;

            var wish = $"{role} {State} {place}";
            if (_token is not null && wish == _preparedFor) return _token;

            (_token, _preparedFor) = (await prepare(role, State), wish);
            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>The session that there is already, for what is no page.</summary>
    public string? Token => Role is null ? null : _token;
}
