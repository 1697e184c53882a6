using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mooc.Web.Tests.Mail;

/// <summary>An SMTP server on this machine that keeps what it accepts.</summary>
internal sealed class TestPostOffice : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _mails = [];

    public TestPostOffice()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers every mail with "try later".</summary>
    public bool IsClosed { get; set; }

    /// <summary>An address that it does not know.</summary>
    public string? Refuses { get; set; }

    public IReadOnlyList<string> Mails
    {
        get { lock (_mails) return [.. _mails]; }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "MAIL" when IsClosed => "451 try later",
                "RCPT" when Refuses is { } who && line.Contains(who, StringComparison.Ordinal) => "550 no such user",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (answer[0] == '3') await TakeMailAsync(reader, writer);
            if (answer == "221 bye") return;
        }
    }

    private async Task TakeMailAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") mail.AppendLine(line);
        lock (_mails) _mails.Add(mail.ToString());
        await writer.WriteLineAsync("250 kept");
    }
}
